import sys
from pathlib import Path

# language_model/ is no part of the installed package: its tests import it from the root.
sys.path.insert(0, str(Path(__file__).parents[3]))
