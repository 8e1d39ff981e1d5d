"""How far the extraction can be trusted: what was read against labelled truth."""

from extractor.evaluate.labels import Labelled, find_labels
from extractor.evaluate.measure import Measured, calibration, measure
from extractor.evaluate.run import evaluate

__all__ = ["Labelled", "Measured", "calibration", "evaluate", "find_labels", "measure"]
