#!/usr/bin/env sh
# What reading scans needs beside Python: the French data of Tesseract. It never fails: without it
# scans are not read, and everything else is.
model() { find /usr/share/tesseract-ocr /usr/share/tessdata "${TESSDATA_PREFIX:-/nowhere}" \
    -name fra.traineddata 2>/dev/null | grep -q .; }

if ! model && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && apt-get install --yes --no-install-recommends tesseract-ocr-fra; } \
        >/dev/null 2>&1
fi
model || echo "Scans are not read here; to read them: apt-get install tesseract-ocr-fra" >&2
exit 0
