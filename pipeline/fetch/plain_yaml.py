"""YAML as people write it at the top of a text: plain values, without references."""

from typing import Any

import yaml


def load_plain_yaml(text: str) -> Any:
    """Read YAML; every scalar stays the text that it was written as.

    Raises:
        ValueError: If it is not YAML, is nested too deeply, or uses anchors and aliases: by
            these a few lines can stand for gigabytes. The message is one line.
    """
    try:
        return yaml.load(text, Loader=_PlainLoader)
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


class _PlainLoader(yaml.BaseLoader):
    """Builds strings, lists and dictionaries, and refuses whatever refers to another place."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Compose a value, unless it is marked to be repeated or repeats one."""
        event = self.peek_event()
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise yaml.composer.ComposerError(
                None,
                None,
                "anchors and aliases are not read; write the value out",
                event.start_mark,
            )
        return super().compose_node(parent, index)
