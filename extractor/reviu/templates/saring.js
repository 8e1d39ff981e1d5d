// An extra: without it every finding is simply shown.
(() => {
  const form = document.querySelector(".saring");
  const findings = [...document.querySelectorAll(".temuan:not(.ditutup)")];
  const sections = [...document.querySelectorAll(".seksi, .tingkat")];
  const apply = () => {
    const { laporan, keluarga, pasti } = form.elements;
    const levels = new Set([...form.querySelectorAll("[name=keparahan]:checked")].map((box) => box.value));
    let shown = 0;
    for (const finding of findings) {
      const data = finding.dataset;
      finding.hidden = !levels.has(data.keparahan)
        || (keluarga.value && data.keluarga !== keluarga.value)
        || (pasti.checked && data.keyakinan !== "pasti")
        || (laporan.value && finding.closest(".seksi").dataset.laporan !== laporan.value);
      shown += !finding.hidden;
    }
    const all = shown === findings.length;
    for (const section of sections) section.hidden = !all && !section.querySelector(".temuan:not(.ditutup):not([hidden])");
    form.querySelector("output").textContent = all ? `${shown} temuan` : `${shown} dari ${findings.length} temuan`;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
