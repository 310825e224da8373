# Runs inside dbus-run-session and Xvfb: the bus of assistive technology, our window, and its reader.
# $1: our Python, $2: the window's program, $3: a folder for its station, $4: the reader, $5: the file it writes,
# further: the pages it goes to.
set -u
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
for _ in $(seq 50); do
  dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null 2>&1 && break
  sleep 0.1
done
python="$1" window="$2" folder="$3" reader="$4" file="$5"
shift 5
QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 "$python" "$window" "$folder" "$file.done" &
shown=$!
/usr/bin/python3 "$reader" "$file" "$@"
code=$?
touch "$file.done"
wait "$shown" || code=1
kill "$bus" 2>/dev/null
exit "$code"
