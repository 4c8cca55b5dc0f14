"""Log lines that a person can read: the time, the step, what was said."""

import logging

import dagster as dg


class _Plain(logging.Formatter):
    """``12:30:05 ingested: batch north: 8 kept``; a level only where it is a warning or worse."""

    def format(self, record: logging.LogRecord) -> str:
        """Use what the step said, without Dagster's run id and job name."""
        meta = getattr(record, "dagster_meta", None) or {}
        said = meta.get("orig_message") or record.getMessage()
        step = meta.get("step_key")
        level = f"{record.levelname} " if record.levelno >= logging.WARNING else ""
        time = self.formatTime(record, "%H:%M:%S")
        return f"{time} {level}{f'{step}: ' if step else ''}{said}"


# That a step did not run because one before it failed (that one is told), and how dagster-dbt
# words the selection, which is in dbt's own log.
_NOT_WORTH_A_LINE = ("Dependencies for step", "A dbt subsetted execution")


def _is_worth_a_line(record: logging.LogRecord) -> bool:
    said = (getattr(record, "dagster_meta", None) or {}).get("orig_message") or str(record.msg)
    return not said.startswith(_NOT_WORTH_A_LINE)


@dg.logger(
    config_schema={"terminal": dg.Field(bool, default_value=False, is_required=False)},
    description="Plain lines on standard error; on a terminal, which has a progress bar, "
    "warnings only.",
)
def plain_logger(context: dg.InitLoggerContext) -> logging.Logger:
    """Make the console logger of a run."""
    level = logging.WARNING if context.logger_config["terminal"] else logging.INFO
    logger = logging.Logger("claimhouse", level=level)
    handler = logging.StreamHandler()
    handler.setFormatter(_Plain())
    handler.addFilter(_is_worth_a_line)
    logger.addHandler(handler)
    return logger
