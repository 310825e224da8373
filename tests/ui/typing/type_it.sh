# Runs inside dbus-run-session and Xvfb: a window manager, an input method with pinyin, our window; then somebody types
# 张三 wherever the window puts the cursor: the syllables, and the key of the candidate.
# $1: the Python to use, $2: the file the window writes, $3: the window's program, $4: a folder for it,
# $5: fcitx5 or ibus, $6: what the desktop sets QT_IM_MODULE to, "" for nothing.
set -u
openbox >/dev/null 2>&1 &
manager=$!
start_fcitx5() {
  mkdir -p "$HOME/.config/fcitx5"
  cat > "$HOME/.config/fcitx5/profile" <<'PROFILE'
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=pinyin
Layout=
[GroupOrder]
0=Default
PROFILE
  fcitx5 >/dev/null 2>&1 &
}
start_ibus() {
  # Without a settings daemon: what it remembers is kept in memory. Its own panel would need a desktop.
  export GSETTINGS_BACKEND=memory
  ibus-daemon --replace --panel=disable --config=/usr/libexec/ibus-memconf >/dev/null 2>&1 &
}
"start_$5"
method=$!
for _ in $(seq 50); do
  ls "$HOME"/.config/ibus/bus/* >/dev/null 2>&1 && break
  sleep 0.2
done
if [ "$5" = ibus ]; then
  for _ in $(seq 60); do  # the engine reads its tables first
    ibus engine libpinyin >/dev/null 2>&1
    [ "$(ibus engine 2>/dev/null)" = libpinyin ] && break
    sleep 0.5
  done
fi
if [ -n "$6" ]; then
  export QT_IM_MODULE="$6" XMODIFIERS="@im=$6"
fi
"$1" "$3" "$2" "$4" &
window=$!
for _ in $(seq 600); do
  kill -0 "$window" 2>/dev/null || break
  found=$(xdotool search --onlyvisible --pid "$window" 2>/dev/null | tail -1)
  [ -n "$found" ] && grep -q "ready" "$2" 2>/dev/null && break
  sleep 0.2
done
xdotool windowfocus --sync "$found"
sleep 1
for place in search form opinion; do
  for _ in $(seq 600); do
    grep -q "ready $place" "$2" && break
    kill -0 "$window" 2>/dev/null || break
    sleep 0.2
  done
  sleep 0.5
  for choice in space 2 3 space 2 3 space 2 3 space; do  # 张三 is not every method's first candidate
    xdotool type --delay 100 "zhangsan"
    sleep 0.8
    xdotool key "$choice"
    for _ in 1 2 3 4 5 6 7 8 9; do
      grep -q "^$place 张三" "$2" && break 2
      sleep 0.2
    done
    xdotool key --delay 30 ctrl+a BackSpace
  done
done
kill "$window" "$method" "$manager" 2>/dev/null
exit 0
