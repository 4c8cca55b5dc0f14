"""Train the syntax pipeline as ``spacy train`` does, with matrix products done by numpy.

spaCy's own command multiplies with blis, which took twice as long on the machine of 2026-11-22.
"""

import argparse
import sys
from pathlib import Path

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, fix_random_seed, set_current_ops


def main() -> None:
    """Train from a config and write ``model-best`` and ``model-last``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--base", required=True, help="tokeniser and vectors")
    parser.add_argument("--train", required=True)
    parser.add_argument("--dev", required=True)
    parser.add_argument("--start", help="a trained pipeline to go on from, for syntax_more.cfg")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    paths = {f"paths.{name}": getattr(args, name) for name in ("base", "train", "dev")}
    if args.start:
        paths["paths.start"] = args.start
    config = load_config(args.config, overrides=paths, interpolate=False)
    fix_random_seed(config["system"]["seed"])
    args.out.mkdir(parents=True, exist_ok=True)
    train(init_nlp(config), args.out, stdout=sys.stdout, stderr=sys.stderr)


if __name__ == "__main__":
    main()
