"""What a PDF carries beside its pages is not looked at: attachments, scripts, actions that open files or addresses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.document import read_document

ATTACHED = "isi lampiran yang tidak dibaca"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A page of text, and everything that a viewer might act on."""
    plain = tmp_path / "polos.pdf"
    canvas = Canvas(str(plain), invariant=True)
    canvas.drawString(72, 700, "LAPORAN KINERJA INSTANSI PEMERINTAH")
    canvas.linkURL("file:///etc/passwd", (72, 690, 300, 720))
    canvas.save()
    path = tmp_path / "asing.pdf"
    with pikepdf.open(plain) as pdf:
        pdf.attachments["catatan.txt"] = ATTACHED.encode()
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="perintah.sh")
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('halo'); this.exportDataObject({})")
        script.Next = launch
        pdf.Root.OpenAction = script
        pdf.save(path)
    plain.unlink()
    return path


def test_only_the_page_is_read(file: Path) -> None:
    document = read_document(file)
    text = " ".join(line.text for page in document.pages for line in page.lines)
    assert text == "LAPORAN KINERJA INSTANSI PEMERINTAH"
    assert [problem for page in document.pages for problem in page.problems] == []


def test_nothing_is_opened_written_or_run(file: Path) -> None:
    """Audit hooks of a process of its own hear every file that Python opens and every program that it starts."""
    watched = f"""
import sys
from pathlib import Path
seen = []
sys.addaudithook(lambda event, args: seen.append((event, str(args[0]))) if event in
                 ("open", "subprocess.Popen", "os.system", "os.exec", "socket.connect", "ctypes.dlopen") else None)
from extractor.document import read_document
read_document(Path({str(file)!r}))
print([item for item in seen if item[0] != "open" and item[0] != "ctypes.dlopen" or "passwd" in item[1]
       or "perintah" in item[1] or "catatan" in item[1]])
"""
    done = subprocess.run(
        [sys.executable, "-c", watched], cwd=file.parent, capture_output=True, text=True, check=True, env=_environment()
    )
    assert done.stdout.strip() == "[]"
    assert sorted(path.name for path in file.parent.iterdir()) == ["asing.pdf"]


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"}
