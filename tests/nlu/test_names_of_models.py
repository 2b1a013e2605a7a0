"""Another version of the features, or other settings, is another model under another name: none is used for the other."""

import pytest

from nlu import embedded, model, plight_model, plights, worries


@pytest.mark.parametrize("changed", [(99, 8.0, 1e-4), (2, 9.0, 1e-4)])
def test_what_changes_the_features_or_the_fit_changes_the_names(
    changed: tuple[float, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {embedded.model_name(), plights.model_name(), worries.model_name()}
    for room in (model, worries):
        monkeypatch.setattr(room, "SETTINGS", changed)
    monkeypatch.setattr(plight_model, "VERSION", changed[0])
    monkeypatch.setattr(plight_model, "_C", changed[1])
    after = {embedded.model_name(), plights.model_name(), worries.model_name()}
    assert len(before | after) == 6
