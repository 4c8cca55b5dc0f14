"""What stands in rows labelled with offsets, and what of ours it stands for.

The labels lie outside the project with the articles. Their keys for actors are their own;
``ACTORS`` says which of ours they stand for, and generic ones ("civilians") have none.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.fetch.batch import read_batch
from pipeline.records import Article
from scoring.labels import Interval, overlap

Gold = dict[str, Any]

ACTORS = {
    "islamic_state": {"islamic_state"},
    "syrian_armed_forces": {"syrian_armed_forces", "syrian_air_force", "syrian_government"},
    "syrian_government": {"syrian_government", "syrian_armed_forces"},
    "russian_armed_forces": {"russian_armed_forces", "russian_aerospace_forces"},
    "russian_government": {"russian_government", "kremlin"},
    "russian_defense_ministry": {"russian_defence_ministry"},
    "sohr": {"sohr"},
    "rami_abdelrahman": {"rami_abdulrahman"},
    "omar_abu_layla": {"omar_abu_layla"},
    "deir_ezzor24": {"deir_ezzor24"},
    "sana": {"sana"},
    "us_led_coalition": {"us_led_coalition"},
    "us_government": {"us_government"},
    "iran_backed_militias": {"iran_backed_militias"},
    "ryan_dillon": {"ryan_dillon"},
    "sdf": {"sdf"},
    "maghawir_al_thawra": {"maghawir_al_thawra"},
    "robert_s_ford": {"robert_ford"},
    "voa": {"voa"},
}


def labelled_articles(shared: Path) -> list[tuple[Article, Gold]]:
    """Articles that lie in a folder outside the project, with their labels; none if none do."""
    gold = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((shared / "gold").glob("*.json"))
    }
    if not gold:
        return []
    batch = read_batch([shared / "articles"], batch_id="gold", logged_at=datetime.now(UTC))
    articles = {article.item.removesuffix(".txt"): article for article in batch.articles}
    return [(articles[name], labels) for name, labels in gold.items()]


def usable(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows that have to be found: neither optional nor in a caption or a heading."""
    return [row for row in rows if not row.get("optional") and not row.get("boilerplate")]


def span_of(row: dict[str, Any]) -> Interval:
    """Offsets of a label."""
    return row["start"], row["end"]


def same_source(row: Any, wanted: dict[str, Any]) -> bool:
    """Whether an attribution names a labelled one's source, or both name none."""
    spans = [span_of(span) for span in wanted["source_spans"]]
    if row.source_start_char is None or not spans:
        return row.source_start_char is None
    found = (row.source_start_char, row.source_end_char)
    return any(overlap(found, span) for span in spans)
