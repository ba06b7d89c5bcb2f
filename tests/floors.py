"""Compare measured scores with the pinned floors of ``floors.json``; fail when one is lower.

python tests/floors.py all.json seed.json
"""

import json
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


def below(scores: dict[str, dict[str, float]], floors: dict[str, float]) -> list[str]:
    """Return a line for every measure that is under its floor."""
    lines = []
    for name, floor in floors.items():
        score = scores[name].get("f1", scores[name].get("accuracy", 0.0))
        if score < floor:
            lines.append(f"{name}: {score:.3f} is under its floor {floor:.3f}")
    return lines


def main(paths: list[str]) -> int:
    """Check one file of scores for every group of floors, in order."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    lines = []
    for (group, wanted), path in zip(floors.items(), paths, strict=True):
        scores = json.loads(Path(path).read_text(encoding="utf-8"))
        lines += [f"{group} {line}" for line in below(scores, wanted)]
    for line in lines:
        sys.stderr.write(f"{line}\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
