"""Build the wheel: spaCy's package layout with the components inside, and the model's papers."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from spacy.cli.package import package

import language_model.components.factories  # noqa: F401 (the model is loaded for its labels)

HERE = Path(__file__).parent
MAIN_NAME = "claimhouse"
PAPERS = ("MODEL_CARD.md", "NOTICE", "LICENSE-MODEL.md")
# The components must be known before the config that names them is read.
INIT_LINE = "from .components import factories  # noqa: F401\n"


def build(model: Path, out: Path, work: Path, *, name: str = "claimhouse") -> Path:
    """Turn a pipeline on disk into a wheel.

    Args:
        model: What ``assemble`` wrote.
        out: Folder that receives the wheel.
        work: Folder for the package's source; emptied first.
        name: Without the language. The package "claimhouse" brings the components; any other
            takes them from there, since spaCy knows a component from one place only.

    Returns:
        Path of the wheel.
    """
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    package(model, work, create_sdist=False, create_wheel=False, name=name, force=True)
    [project] = work.iterdir()
    module = project / f"en_{name}"
    init = module / "__init__.py"
    if name == MAIN_NAME:
        _add_components(project, module)
        first_line = INIT_LINE
    else:
        first_line = INIT_LINE.replace(".components", f"en_{MAIN_NAME}.components")
    init.write_text(first_line + init.read_text(encoding="utf-8"), encoding="utf-8")
    for paper in PAPERS:
        if (HERE / paper).exists():
            shutil.copy(HERE / paper, module / next(module.glob(f"en_{name}-*")).name)
    out.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q"]
    subprocess.run([*command, "-w", str(out), str(project)], check=True)
    [wheel] = out.glob(f"en_{name}-*.whl")
    return wheel


def _add_components(project: Path, module: Path) -> None:
    shutil.copytree(
        HERE / "components", module / "components", ignore=shutil.ignore_patterns("__pycache__")
    )
    # spaCy's setup.py lists the package alone; the components are a second one.
    setup = project / "setup.py"
    text = setup.read_text(encoding="utf-8")
    changed = text.replace(
        "packages=[model_name]", "packages=[model_name, model_name + '.components']"
    )
    if changed == text:
        raise ValueError("spaCy's setup.py template has changed; the components would be left out")
    setup.write_text(changed, encoding="utf-8")


def main() -> None:
    """Build the wheel and print its path and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--name", default=MAIN_NAME)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    wheel = build(args.model, args.out, args.work, name=args.name)
    print(f"{wheel} {wheel.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
