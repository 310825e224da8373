"""Run by the system's Python, which knows LibreOffice's bridge (uno): opens a locked workbook and saves it as ods.

python3 uno_password.py SOURCE_URL TARGET_URL PASSWORD PROFILE_URL
"""

import subprocess
import sys
import time


def main(source: str, target: str, password: str, profile: str) -> int:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException

    pipe = f"vetdesk{time.time_ns()}"
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        f"--accept=pipe,name={pipe};urp;",
    ]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    try:
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.5)
        desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        how = (PropertyValue("Hidden", 0, True, 0), PropertyValue("Password", 0, password, 0))
        document = desktop.loadComponentFromURL(source, "_blank", 0, how)
        if document is None:
            return 1
        document.storeToURL(target, (PropertyValue("FilterName", 0, "calc8", 0),))
        document.close(True)
        return 0
    finally:
        office.terminate()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
