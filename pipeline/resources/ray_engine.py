"""Work on a Ray cluster, a task an item: what is done where, and never how.

Ray Core's tasks, and neither Ray Data (which hangs where its actors take every core) nor
dagster-ray's resources: their connecting loads Ray Data and pandas, which nothing here needs. A
cluster that somebody else has connected this process to, such as dagster-ray's resource for
Kubernetes, is used as it is and left connected.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from pipeline.errors import MendableError

Item = TypeVar("Item")

_TRIES = 3  # of an item whose worker or machine died, after the first
_MISSING = "the engine ray needs Ray: pip install 'claimhouse[ray]'; or set CLAIMHOUSE_ENGINE=local"


class RayMissingError(MendableError):
    """The engine was chosen, and its package is not installed."""


class ClusterError(MendableError):
    """The cluster that RAY_ADDRESS names does not answer, or none can be started here."""


def work_on_ray(
    work: Callable[[Item], str | None], items: Sequence[Item], *, processes: int
) -> Iterator[tuple[Item, str | None]]:
    """Do the work on every item, in any order; yield each with its error, or None.

    An item whose worker was killed is done again, by another one. The cluster is let go however
    this ends: when all is done, when it is left early, and when this process is killed.

    Args:
        work: Called in a worker's process, in which this package must be installed; it must give
            the same however often it is done.
        items: What to do.
        processes: Workers of a cluster that is started here; of a cluster that is there already,
            the tasks that wait or run at once, at least one for each of its cores.

    Raises:
        RayMissingError: If Ray is not installed.
        ClusterError: If there is no cluster to be had.
    """
    ray = _ray()
    with _cluster(ray, processes):
        task = ray.remote(num_cpus=1, max_retries=_TRIES)(lambda item: work(item))
        most = max(processes, int(ray.cluster_resources().get("CPU", 1)))
        left = list(reversed(items))
        under_way: dict[Any, Item] = {}
        while left or under_way:
            while left and len(under_way) < most:
                item = left.pop()
                under_way[task.remote(item)] = item
            [done], _ = ray.wait(list(under_way), num_returns=1)
            item = under_way.pop(done)
            try:
                yield item, ray.get(done)
            except ray.exceptions.RayError as error:
                yield item, f"its worker failed (out of memory?): {_first_line(error)}"


def _ray() -> Any:
    # Both before it is imported. Nothing is told to anybody.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    # A cluster's ports are open to the network, and it answers to who has its token.
    os.environ.setdefault("RAY_AUTH_MODE", "token")
    try:
        import ray
    except ImportError:
        raise RayMissingError(_MISSING) from None
    return ray


@contextmanager
def _cluster(ray: Any, processes: int) -> Iterator[None]:
    if ray.is_initialized():
        yield
        return
    options: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    if not os.environ.get("RAY_ADDRESS"):
        # One of our own.
        options |= {"num_cpus": processes, "include_dashboard": False}
    try:
        ray.init(**options)
    except (ConnectionError, RuntimeError, TimeoutError, ValueError, OSError) as error:
        place = os.environ.get("RAY_ADDRESS") or "this machine"
        raise ClusterError(
            f"no Ray cluster at {place}: {_first_line(error)}; start it, or set "
            "CLAIMHOUSE_ENGINE=local"
        ) from error
    try:
        yield
    finally:
        ray.shutdown()


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).strip().splitlines()[0]
