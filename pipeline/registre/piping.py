"""How a component takes many documents: some at a time, so that its code and data stay at hand.

A component that reads one document after another finds its patterns in the processor's caches; one
that alternates with the others does not, which costs a fifth of the time.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Doc

# Documents of so many tokens together are taken at a time, some twelve acts.
BATCH = 40_000

OnError = Callable[[str, object, list[Doc], Exception], None]


def _raise(_name: str, _component: object, _docs: list[Doc], error: Exception) -> None:
    raise error


class Component:
    """A step of the pipeline: what it does to one document, and how it takes many."""

    _on_error: OnError = staticmethod(_raise)

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark; the same document is returned."""
        raise NotImplementedError

    def work(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        """Do the same to several documents; return those that did not fail."""
        return [doc for doc in docs if self._done(doc)]

    def _done(self, doc: Doc) -> bool:
        try:
            self(doc)
        except Exception as error:  # noqa: BLE001 (what to do is for the caller to say)
            self._on_error(type(self).__name__, self, [doc], error)
            return False
        return True

    def pipe(self, stream: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Yield the documents of a stream in order, each when its batch is done."""
        for docs in batches(stream):
            yield from self.work(docs)

    def set_error_handler(self, handler: OnError) -> None:
        """Call this for a document that fails in :meth:`pipe`; see spaCy's ``Language``."""
        self._on_error = handler

    def get_error_handler(self) -> OnError:
        """Return what is called for a document that fails."""
        return self._on_error


def batches(stream: Iterable[Doc], size: int = BATCH) -> Iterator[list[Doc]]:
    """Yield the documents of a stream by groups of about ``size`` tokens."""
    docs: list[Doc] = []
    length = 0
    for doc in stream:
        docs.append(doc)
        length += len(doc)
        if length >= size:
            yield docs
            docs, length = [], 0
    if docs:
        yield docs
