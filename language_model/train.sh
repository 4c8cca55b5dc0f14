#!/usr/bin/env bash
# Trains en_claimhouse from the corpora and builds its wheel. One to two hours of one core.
#
#   bash language_model/train.sh --corpora PATH [--python PYTHON] [--keep-wheel] [--licensed-only]
#
# PATH holds ewt/, gum/, re3d/ and polnear/; PYTHON has language_model/requirements-train.txt.
# A finished stage is not repeated and an interrupted encoder goes on from its checkpoint: delete
# language_model/build/ to begin anew. --keep-wheel leaves the committed wheel as it is.
# --licensed-only learns attributions from GUM's freely licensed texts instead of PolNeAR, and
# never replaces the committed wheel.
set -euo pipefail
cd "$(dirname "$0")/.."

corpora="" python="python3" out="language_model/dist" source="polnear" steps=""
while [ $# -gt 0 ]; do
    case "$1" in
        --corpora) corpora="$2"; shift 2 ;;
        --python) python="$2"; shift 2 ;;
        --keep-wheel) out="language_model/build/dist"; shift ;;
        --licensed-only) source="gum" steps="--steps 400" out="language_model/build/dist_gum"; shift ;;
        *) echo "unknown option $1" >&2; exit 2 ;;
    esac
done
[ -d "$corpora/ewt" ] || { echo "--corpora must name the folder that holds ewt/" >&2; exit 2; }

# Small matrices: one thread is many times faster than several that wait for each other.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
work="language_model/build"
run() { "$python" -m "language_model.$1" "${@:2}"; }

echo "== convert"
run convert_ud --corpora "$corpora" --out "$work/ud"
run convert_re3d --corpora "$corpora" --out "$work/labelled/re3d.jsonl"
run swap_names --labelled "$work/labelled/re3d.jsonl" --out "$work/labelled/re3d_swapped.jsonl"
run convert_attributions --corpora "$corpora" --source "$source" \
    --out "$work/labelled/$source.jsonl"

echo "== vectors"
[ -e "$work/base/meta.json" ] || run distil_vectors --out "$work/base"

echo "== syntax"
data=(--base "$work/base" --train "$work/ud/train.spacy" --dev "$work/ud/dev_gum.spacy")
[ -e "$work/syntax_first/model-last/meta.json" ] || run train_syntax "${data[@]}" \
    --config language_model/configs/syntax.cfg --out "$work/syntax_first"
[ -e "$work/syntax_second/model-last/meta.json" ] || run train_syntax "${data[@]}" \
    --config language_model/configs/syntax_more.cfg --out "$work/syntax_second" \
    --start "$work/syntax_first/model-last"
[ -e "$work/syntax/model-last/meta.json" ] || run train_syntax "${data[@]}" \
    --config language_model/configs/syntax_lemmas.cfg --out "$work/syntax" \
    --start "$work/syntax_second/model-last"

echo "== encoder"
encoder="$work/joint_$source"
[ -e "$encoder/encoder.onnx" ] || run train_encoder --config language_model/configs/encoder.json \
    --entities "$work/labelled/re3d.jsonl" "$work/labelled/re3d.jsonl" \
    "$work/labelled/re3d_swapped.jsonl" \
    --attributions "$work/labelled/$source.jsonl" --work "$encoder" $steps

echo "== wheel"
run assemble --syntax "$work/syntax/model-last" --encoder "$encoder" --out "$work/assembled"
run package --model "$work/assembled" --out "$out" --work language_model/build/package
