"""Read one file and find everything in it, in this process."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language

from registre.assembly.document import to_extraction
from registre.assembly.pipeline import Profile, load
from registre.batch.job import Job, Outcome, empty_folder, failed, to_outcome
from registre.model.documents import OcrMode
from registre.model.errors import Cause, DocumentError
from registre.model.extraction import Extraction
from registre.privacy.mask import to_public
from registre.reading import read

_log = logging.getLogger(__name__)


def extract_file(
    nlp: Language, job: Job, ocr: OcrMode = OcrMode.AUTO, *, public: bool = False
) -> Extraction:
    """Read one file and find everything in it; a file that cannot be read says why.

    Parameters
    ----------
    nlp
        A pipeline of :func:`registre.load`.
    ocr
        Which pages an OCR engine reads.
    public
        Mask what tells private persons: nothing of it leaves this function.
    """
    if job.path is None:
        return empty_folder(job)
    begin = time.perf_counter()
    try:
        source = read(job.path, name=job.name, ocr=ocr)
        extraction = to_extraction(nlp(source.text), source)
        if public:
            extraction = to_public(extraction)
    except DocumentError as error:
        return failed(job, Cause.UNREADABLE, error.reason, error.advice)
    except MemoryError:
        return failed(job, Cause.MEMORY, "It takes more memory than a file may.")
    except Exception as error:  # noqa: BLE001 (a fault of ours in one file must not stop the others)
        return _faulty(job, error)
    return replace(extraction, seconds=time.perf_counter() - begin)


def _faulty(job: Job, error: Exception) -> Extraction:
    _log.debug("%s: fault in the pipeline", job.name, exc_info=error)
    reason = f"A fault of registre: {type(error).__name__}: {error}."
    return failed(job, Cause.FAULT, reason)


def prepare_extraction(
    profile: Profile, ocr: OcrMode, *, public: bool = False
) -> Callable[[Job], Outcome]:
    """Load a pipeline and return what makes an outcome of a file with it."""
    nlp = load(profile)

    def work(job: Job) -> Outcome:
        extraction = extract_file(nlp, job, ocr, public=public)
        try:
            return to_outcome(extraction)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 (a fault of ours, as above)
            return to_outcome(_faulty(job, error))

    return work
