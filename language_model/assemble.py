"""Put the trained parts together into one pipeline on disk."""

import argparse
from pathlib import Path

import spacy

import language_model.components.factories  # noqa: F401 (makes the components known)

DEFAULT_META = {
    "name": "claimhouse",
    "lang": "en",
    "version": "0.1.0",
    "license": "CC BY-SA 4.0",
    "author": "claimhouse contributors",
    "description": (
        "English for conflict news: tags, Universal Dependencies, sentences, "
        "named and nominal entities, and who is said to have said what."
    ),
    "requirements": ["numpy>=1.26", "onnxruntime>=1.20,<2"],
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "GUM (freely licensed genres)", "license": "CC BY 4.0, texts CC BY and CC BY-SA"},
        {"name": "re3d (without its BBC part)", "license": "per document, see NOTICE"},
        {"name": "PolNeAR (attribution weights only)", "license": "none stated"},
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
        {"name": "wordfreq", "license": "Apache-2.0, data CC BY-SA 4.0"},
    ],
}


def assemble(syntax: Path, encoder: Path, *, with_attribution: bool) -> spacy.Language:
    """Load the syntax pipeline and add the encoder and what reads its scores."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("lemma_case", after="lemmatizer")
    vocabulary = (encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    component = nlp.add_pipe("claimhouse_encoder", name="encoder")
    component.set_model((encoder / "encoder.onnx").read_bytes(), vocabulary)
    nlp.add_pipe("entity_labeller")
    if with_attribution:
        nlp.add_pipe("attribution_labeller")
        nlp.add_pipe("attribution_linker")
    nlp.meta.update(DEFAULT_META)
    return nlp


def main() -> None:
    """Write the whole pipeline to a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--syntax", type=Path, required=True, help="spacy train's model-best")
    parser.add_argument("--encoder", type=Path, required=True, help="train_encoder's work folder")
    parser.add_argument("--without-attribution", action="store_true")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    nlp = assemble(args.syntax, args.encoder, with_attribution=not args.without_attribution)
    nlp.to_disk(args.out)
    print(" ".join(nlp.pipe_names))


if __name__ == "__main__":
    main()
