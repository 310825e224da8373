# Runs inside dbus-run-session and Xvfb: a window manager, Fcitx 5 with pinyin, our window; then somebody types.
# $1: the Python to use, $2: the file the window writes, $3: the window's program.
set -u
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
openbox >/dev/null 2>&1 &
manager=$!
fcitx5 >/dev/null 2>&1 &
method=$!
for _ in $(seq 50); do
  ls "$HOME"/.config/ibus/bus/* >/dev/null 2>&1 && break
  sleep 0.2
done
QT_IM_MODULE=fcitx XMODIFIERS=@im=fcitx "$1" "$3" "$2" &
window=$!
for _ in $(seq 100); do
  found=$(xdotool search --onlyvisible --pid "$window" 2>/dev/null | tail -1)
  [ -n "$found" ] && [ -s "$2" ] && break
  sleep 0.2
done
xdotool windowfocus --sync "$found"
sleep 2
for _ in 1 2 3; do
  xdotool type --delay 120 "zhangsan"
  sleep 1
  xdotool key space
  sleep 1
  grep -q 张三 "$2" && break
  xdotool key --delay 30 ctrl+a BackSpace
done
kill "$window" "$method" "$manager" 2>/dev/null
exit 0
