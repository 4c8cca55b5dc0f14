#!/usr/bin/env bash
# Trains en_claimhouse and en_claimhouse_fast from the corpora and builds their wheels.
# About three hours of one core.
#
#   bash language_model/train.sh --corpora PATH [--python PYTHON] [--project-python PYTHON]
#                                [--keep-wheel] [--licensed-only]
#
# PATH holds ewt/, gum/, re3d/ and polnear/; PYTHON has language_model/requirements-train.txt,
# PROJECT-PYTHON has claimhouse and the model before, whose reading gives silver names.
# A finished stage is not repeated and an interrupted encoder goes on from its checkpoint: delete
# language_model/build/ to begin anew. --keep-wheel leaves the committed wheels as they are.
# --licensed-only learns attributions from GUM's freely licensed texts instead of PolNeAR, and
# never replaces the committed wheels.
set -euo pipefail
cd "$(dirname "$0")/.."

corpora="" python="python3" project_python=".venv/bin/python"
out="language_model/dist" source="polnear"
while [ $# -gt 0 ]; do
    case "$1" in
        --corpora) corpora="$2"; shift 2 ;;
        --python) python="$2"; shift 2 ;;
        --project-python) project_python="$2"; shift 2 ;;
        --keep-wheel) out="language_model/build/dist"; shift ;;
        --licensed-only) source="gum" out="language_model/build/dist_gum"; shift ;;
        *) echo "unknown option $1" >&2; exit 2 ;;
    esac
done
[ -d "$corpora/ewt" ] || { echo "--corpora must name the folder that holds ewt/" >&2; exit 2; }

# Small matrices: one thread is many times faster than several that wait for each other.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
work="language_model/build" labelled="language_model/build/labelled"
run() { "$python" -m "language_model.$1" "${@:2}"; }
project() { "$project_python" -m "language_model.$1" "${@:2}"; }

echo "== convert"
if [ ! -e "$labelled/$source.done" ]; then
    run convert_ud --corpora "$corpora" --out "$work/ud"
    run convert_re3d --corpora "$corpora" --out "$labelled/re3d.jsonl"
    run swap_names --labelled "$labelled/re3d.jsonl" --out "$labelled/re3d_swapped.jsonl"
    run convert_attributions --corpora "$corpora" --source "$source" --out "$labelled/$source.jsonl"
    project silver_names treebank --train "$work/ud/train.spacy"
    if [ "$source" = polnear ]; then
        project silver_names labelled --labelled "$labelled/polnear.jsonl" \
            --texts "$corpora/polnear/train.jsonl" --out "$labelled/polnear_names.jsonl"
    fi
    touch "$labelled/$source.done"
fi

data=(--syntax "$work/ud/train.spacy" --attributions "$labelled/$source.jsonl"
    --entities "$labelled/re3d.jsonl" "$labelled/re3d.jsonl" "$labelled/re3d_swapped.jsonl")
names=()
[ "$source" != polnear ] || names=(--attribution-names "$labelled/polnear_names.jsonl")

# leg NAME OPTIONS: one leg of the training, unless it is finished
leg() {
    [ -e "$work/$1_$source/encoder.onnx" ] || run train_encoder "${data[@]}" \
        --config "language_model/configs/encoder_$1.json" --work "$work/$1_$source" "${@:2}"
}

echo "== encoder"
leg first
leg second --start "$work/first_$source/checkpoint.pt"
leg third --start "$work/second_$source/checkpoint.pt" "${names[@]}"
leg fast --start "$work/third_$source/checkpoint.pt" "${names[@]}" \
    --teacher "$work/third_$source/checkpoint.pt"

echo "== wheels"
for tier in third:claimhouse fast:claimhouse_fast; do
    leg="${tier%%:*}" name="${tier##*:}"
    run assemble --encoder "$work/${leg}_$source" --name "$name" --out "$work/$name"
    run package --model "$work/$name" --name "$name" --out "$out" --work "$work/package"
done
