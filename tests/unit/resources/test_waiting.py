"""Who waits for a lock says so; who gets it at once says nothing."""

import logging
import threading
import time

import pytest
from filelock import FileLock, Timeout

from pipeline.resources import waiting
from pipeline.resources.lake import Lake
from pipeline.resources.waiting import acquire
from pipeline.resources.warehouse import Warehouse, WarehouseBusyError, lock_path


@pytest.fixture(autouse=True)
def said(monkeypatch, caplog):
    monkeypatch.setattr(waiting, "FIRST_WORD", 0.1)
    monkeypatch.setattr(waiting, "NEXT_WORD", 0.3)
    caplog.set_level(logging.WARNING)
    return lambda: caplog.messages


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lake" / ".lock"


@pytest.fixture
def other(path):
    """Somebody else, who holds the lock for a second."""
    path.parent.mkdir(parents=True)
    lock = FileLock(path, thread_local=False)
    lock.acquire()
    timer = threading.Timer(1.0, lock.release)
    timer.start()
    yield lock
    timer.cancel()
    lock.release()


def test_a_free_lock_is_taken_without_a_word(path, said):
    with Lake(path.parent).locked():
        pass
    assert said() == []


def test_waiting_for_the_lake_is_said_soon_and_again(path, other, said):
    started = time.monotonic()
    with Lake(path.parent).locked():
        assert 0.5 < time.monotonic() - started < 10
    assert 2 <= len(said()) <= 5
    assert all(f"another run writes the lake {path.parent}" in line for line in said())


def test_a_limit_to_the_waiting_is_kept(path, other, said):
    with pytest.raises(Timeout):
        acquire(FileLock(path), what="somebody", timeout=0.2)
    assert len(said()) == 1


def test_waiting_for_the_warehouse_is_said(tmp_path, said):
    warehouse = Warehouse(tmp_path / "house.duckdb", lock_wait=0.3)
    refused = pytest.raises(WarehouseBusyError)
    with FileLock(lock_path(warehouse.file)), refused, warehouse.locked():
        pass
    assert f"another run, or dbt, writes {warehouse.file}" in said()[0]
