"""Log lines that a person can read: the time, the step, what was said."""

import logging
from functools import partial

import dagster as dg

# That a step did not run because one before it failed (that one is told), and how dagster-dbt
# words the selection, which is in dbt's own log.
_NOT_WORTH_A_LINE = ("Dependencies for step", "A dbt subsetted execution")
# Dagster holds it for detail; without a word a run that waits for its turn looks broken.
_WAITING = ("Step blocked by limit for pool", "Step still blocked by limit for pool")


class _Plain(logging.Formatter):
    """``12:30:05 ingested: batch north: 8 kept``; a level only where it is a warning or worse."""

    def format(self, record: logging.LogRecord) -> str:
        """Use what the step said, without Dagster's run id and job name."""
        said = _said(record)
        if said.startswith(_WAITING):
            said = "waiting for another run to be done with the warehouse"
        step = (getattr(record, "dagster_meta", None) or {}).get("step_key")
        level = f"{record.levelname} " if record.levelno >= logging.WARNING else ""
        time = self.formatTime(record, "%H:%M:%S")
        return f"{time} {level}{f'{step}: ' if step else ''}{said}"


def _said(record: logging.LogRecord) -> str:
    meta = getattr(record, "dagster_meta", None) or {}
    return meta.get("orig_message") or record.getMessage()


def _is_worth_a_line(record: logging.LogRecord, *, least_level: int) -> bool:
    said = _said(record)
    if said.startswith(_WAITING):
        return True
    return record.levelno >= least_level and not said.startswith(_NOT_WORTH_A_LINE)


@dg.logger(
    config_schema={"terminal": dg.Field(bool, default_value=False, is_required=False)},
    description="Plain lines on standard error; on a terminal, which has a progress bar, "
    "warnings only.",
)
def plain_logger(context: dg.InitLoggerContext) -> logging.Logger:
    """Make the console logger of a run."""
    level = logging.WARNING if context.logger_config["terminal"] else logging.INFO
    logger = logging.Logger("claimhouse")
    handler = logging.StreamHandler()
    handler.setFormatter(_Plain())
    handler.addFilter(partial(_is_worth_a_line, least_level=level))
    logger.addHandler(handler)
    return logger
