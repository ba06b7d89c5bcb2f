"""Keep who gives and who holds, while a list is walked over."""

from registre.extraction.attendance.listing import Entry, Pair
from registre.model.persons import Role


class Giving:
    """Proxies of a list: those read, and the givers or the holder that wait for a name."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self.givers: list[Entry] = []  # who waits for a holder
        self.holder: Entry | None = None  # who holds the proxy of the next name
        self.last: Pair | None = None
        self._holders: list[Entry] = []
        self._deputy = False
        self._replaced: list[Entry] = []  # whose deputy came: they gave no proxy

    def wait(self, givers: list[Entry], *, deputy: bool = False) -> None:
        """Let givers wait for the holder that follows, or for their deputy."""
        if self.givers and givers and self.givers[-1] is givers[-1] and not self._holders:
            return  # they wait already: "(pouvoir à A ROUX)"
        self.settle()
        self.givers, self._deputy = givers, deputy

    def take(self, entry: Entry) -> list[Entry]:
        """Take a name as the holder that is waited for; return the deputies that it adds."""
        self._holders.append(entry)
        return self.settle() if len(self.givers) == 1 else []

    def give(self, entry: Entry) -> None:
        """Take a name as the giver of the proxy that is held: "Y (pouvoir de X)"."""
        entry.role = Role.REPRESENTED
        self._pair(entry, self.holder)
        self.holder = None

    def wants_more(self) -> bool:
        """Tell whether more names may be holders: "X et Y donnent pouvoir à Z et T"."""
        return len(self._holders) < len(self.givers)

    def settle(self, title: str = "") -> list[Entry]:
        """Join givers and holders, one by one or all to the first; return new deputies.

        ``title`` stands in the place of a holder's name.
        """
        givers, holders, deputy = self.givers, self._holders, self._deputy
        self.givers, self._holders, self._deputy = [], [], False
        if not holders:
            if not deputy:
                for giver in givers:
                    self._pair(giver, None, title)
            return []
        if len(holders) != len(givers):
            holders = holders[:1] * len(givers)
        for giver, holder in zip(givers, holders, strict=True):
            giver.role = Role.REPRESENTED
            if deputy:
                holder.role = Role.PRESENT
                self._replaced.append(giver)
            else:
                self._pair(giver, holder)
        return holders if deputy else []

    def _pair(self, giver: Entry, holder: Entry | None, title: str = "") -> None:
        giver.role = Role.REPRESENTED
        self.last = Pair(giver, holder, title=title)
        self.pairs.append(self.last)

    def complete(self, entries: list[Entry], *, columns: bool) -> list[Entry]:
        """Finish a list of givers: pair its columns, or leave holders unknown.

        Return the entries that stay: holders of a second column take no part in the list.
        """
        if not self.pairs:
            givers, holders = entries[::2], entries[1::2]
            beside = all(one.beside for one in holders) and not any(one.beside for one in givers)
            if holders and len(givers) == len(holders) and (columns or beside):
                self.pairs = [Pair(*both) for both in zip(givers, holders, strict=True)]
                return givers
        known = {id(pair.giver) for pair in self.pairs} | {id(one) for one in self._replaced}
        self.pairs += [
            Pair(entry)
            for entry in entries
            if id(entry) not in known and entry.role is Role.REPRESENTED
        ]
        return entries
