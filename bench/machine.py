"""What machine a benchmark ran on, for its result to say."""

import os
import platform
import resource
from importlib.metadata import version
from pathlib import Path
from typing import Any


def machine_facts() -> dict[str, Any]:
    """Processor, cores, memory in GB, load, and the versions that decide how fast things are."""
    return {
        "processor": _after("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(int((_after("/proc/meminfo", "MemTotal") or "0").split()[0]) / 1e6),
        "load": round(os.getloadavg()[0], 1),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: version(name) for name in ("duckdb", "dagster", "dbt-core", "spacy")},
    }


def peak_memory_mb() -> int:
    """Most memory that this process has held, in MB.

    ``ru_maxrss`` is of a new process what the one that started it held, if that was more: Linux
    carries it over. The program's own is in /proc.
    """
    own = _after("/proc/self/status", "VmHWM")
    if own is not None:
        return int(own.split()[0]) // 1024
    unit = 1024 * 1024 if platform.system() == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def _after(path: str, key: str) -> str | None:
    """The value of a line ``key: value`` of a file of /proc; None elsewhere than on Linux."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), None)
