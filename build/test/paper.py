"""The paper from the practice counter in the real window: saved by the dialog of the system, photographed, and read back
by the chooser of pictures. A part of build/test/smoke.py."""

import os
import re
import subprocess

from filedialog import answer
from window import desktop, find, named, press, text, wait

CODE = re.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}")


def end_of_text():
    """Presses the last button of an open text, as a screen reader comes to it: it lies below what the window shows."""
    wait(
        "end of the text",
        lambda: find(desktop(), lambda n: n.getRoleName() == "push button" and n.name == "最後まで読みました"),
    ).queryAction().doAction(0)


def read_from_picture(folder):
    press("link", "設定")
    press("push button", "登録とログインを練習する")
    press("push button", "窓口の担当者役をする")
    press("push button", "コードを発行する")
    code = text(wait("code", lambda: find(desktop(), lambda n: CODE.fullmatch(text(n)))))
    press("push button", "用紙をPDFで保存")
    pdf = os.path.join(folder, "paper.pdf")
    answer("save", pdf)
    wait("paper", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 0)
    subprocess.run(["pdftoppm", "-r", "150", "-jpeg", "-singlefile", pdf, pdf], check=True)
    press("push button", "窓口の担当者役をする")  # what is scrolled out of the window cannot be found
    press("link", "アカウント作成コードを")
    for name in ("プライバシーポリシー", "利用規約"):
        press("push button", name + "を開く")
        end_of_text()
        press("push button", name + "を閉じる")
    press("check box", "「プライバシーポリシー」")
    press("push button", "次へ進む")
    press("push button", "画像を選ぶ")
    answer("open", pdf + ".jpg")
    entry = named("entry", "アカウント作成コード")
    wait("code that was read", lambda: text(entry).replace(" ", "-") == code)
    print("smoke: the code was read from a picture of its paper")
