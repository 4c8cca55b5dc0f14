"""``ui``: Dagster's page, on a port of this machine."""

import errno
import os
import socket
import sys
from typing import NoReturn

from pipeline.commands.environment import prepare_environment
from pipeline.errors import MendableError
from pipeline.settings import PROJECT_DIR, Settings

_HOST = "127.0.0.1"


class PortTakenError(MendableError):
    """Another program listens at the port."""


def serve(settings: Settings, port: int) -> NoReturn:
    """Become ``dagster dev`` on the house's own instance.

    Raises:
        PortTakenError: If the port is taken; Dagster itself would go on to another one's page.
    """
    require_free(port, command="ui")
    prepare_environment(settings)
    os.chdir(PROJECT_DIR)
    workspace = str(PROJECT_DIR / "workspace.yaml")
    # The advice to start `dg dev` instead is for who writes pipelines.
    quiet = ["-W", "ignore:Function `dev_command` is superseded:FutureWarning"]
    command = [sys.executable, *quiet, "-m", "dagster", "dev", "-w", workspace, "-p", str(port)]
    os.execv(sys.executable, command)


def require_free(port: int, *, command: str, host: str = _HOST) -> None:
    """See to it that nobody listens at a port of this machine.

    Args:
        port: Where a server is to listen.
        command: Of ours that wants it, for the advice.
        host: The address of this machine that it is to listen at.

    Raises:
        PortTakenError: If somebody does, or the address is none of this machine's.
    """
    try:
        [(family, *_, address), *_] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror:
        raise PortTakenError(f"{host!r} is no address of this machine") from None
    with socket.socket(family) as probe:
        # What a server that has just stopped leaves behind is no server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise PortTakenError(f"{host} is no address of this machine") from None
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            what = "is taken" if error.errno == errno.EADDRINUSE else "needs an administrator"
            raise PortTakenError(
                f"port {port} {what}; choose another: `claimhouse {command} --port {port + 1}`"
            ) from None
