#!/usr/bin/env bash
# Trains en_claimhouse and en_claimhouse_fast from the corpora and builds their wheels.
# About four hours of one core.
#
#   bash language_model/train.sh --corpora PATH [--python PYTHON] [--project-python PYTHON]
#                                [--keep-wheel] [--licensed-only]
#
# PATH holds ewt/, gum/, re3d/, polnear/ and opennews/; PYTHON has language_model/requirements-train.txt,
# PROJECT-PYTHON has claimhouse and the model before, whose reading gives silver names.
# A finished stage is not repeated and an interrupted encoder goes on from its checkpoint: delete
# language_model/build/ to begin anew. --keep-wheel leaves the committed wheels as they are.
# --licensed-only learns attributions from GUM's freely licensed texts instead of PolNeAR, builds one
# wheel and never replaces the committed ones.
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

# leg NAME OPTIONS: one leg of the training, unless it is finished
leg() {
    [ -e "$work/$1_$source/encoder.onnx" ] || run train_encoder "${data[@]}" \
        --config "language_model/configs/encoder_$1.json" --work "$work/$1_$source" "${@:2}"
}

# wheel LEG NAME: the package of one leg's weights
wheel() {
    run assemble --encoder "$work/$1_$source" --name "$2" --out "$work/$2"
    [ ! -e "$work/heads_$2/heads.npz" ] || \
        run assemble --model "$work/$2" --heads "$work/heads_$2" --name "$2" --out "$work/$2"
    run package --model "$work/$2" --name "$2" --out "$out" --work "$work/package"
}

# heads LEG NAME: what reads claims on one leg's encoder, unless it is finished
heads() {
    local model="$work/bare_$2" claims="$work/claims_$2.jsonl"
    [ ! -e "$work/heads_$2/heads.npz" ] || return 0
    run assemble --encoder "$work/$1_$source" --name "$2" --out "$model"
    run claim_documents --corpora "$corpora" --model "$model" --out "$claims"
    run train_claim_heads --documents "$claims" --model "$model" --out "$work/heads_$2" \
        --results "$work/heads_$2.json"
}

after() { printf -- '--start %s/%s_%s/checkpoint.pt' "$work" "$1" "$source"; }
taught_by() { printf -- '--teacher %s/%s_%s/checkpoint.pt' "$work" "$1" "$source"; }

if [ "$source" = gum ]; then
    echo "== encoder from licensed text alone"
    leg licensed
    leg licensed_second $(after licensed)
    echo "== wheel"
    wheel licensed_second claimhouse
    exit
fi

echo "== encoder"
names=(--attribution-names "$labelled/polnear_names.jsonl")
leg first
leg second $(after first)
leg third $(after second) "${names[@]}"
leg fourth $(after third) "${names[@]}"
leg fast $(after third) $(taught_by third) "${names[@]}"
leg fast_second $(after fast) $(taught_by fourth) "${names[@]}"
leg fast_third $(after fast_second) $(taught_by fourth) "${names[@]}"

echo "== heads for claims"
heads fourth claimhouse
heads fast_third claimhouse_fast

echo "== wheels"
wheel fourth claimhouse
wheel fast_third claimhouse_fast
