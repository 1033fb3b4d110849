(function () {
  "use strict";
  var form = document.getElementById("filter");
  var findings = Array.prototype.slice.call(document.querySelectorAll("article.finding"));
  if (!form || !findings.length) { return; }

  function apply() {
    var severities = {}, shown = 0;
    form.querySelectorAll("input[name=severity]").forEach(function (box) { severities[box.value] = box.checked; });
    var rule = form.elements.rule.value, part = form.elements.form.value;
    findings.forEach(function (f) {
      var section = f.closest("section.part");
      f.hidden = severities[f.dataset.severity] === false || (rule && f.dataset.rule !== rule) || (part && section.id !== part);
      if (!f.hidden) { shown++; }
    });
    var all = shown === findings.length;
    document.querySelectorAll("section.part").forEach(function (s) {
      s.hidden = part ? s.id !== part : !all && !s.querySelector("article.finding:not([hidden])");
    });
    document.getElementById("shown").textContent = shown;
    document.getElementById("all").textContent = findings.length;
  }

  var keep = null; // how far the page was scrolled when a place was followed
  document.addEventListener("click", function (e) {
    keep = e.target.closest(".quotes a") ? window.scrollY : null;
  });

  // A link may lead into what is filtered out or folded up: show it first.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    if (target.closest("[hidden]")) { form.reset(); apply(); }
    for (var d = target.closest("details"); d; d = d.parentElement.closest("details")) { d.open = true; }
    var pane = target.closest(".quoted");
    if (keep !== null && pane && getComputedStyle(pane).overflowY === "auto") {
      window.scrollTo(0, keep); // the finding stays where it is, the form beside it moves
      target.scrollIntoView({ block: "nearest" });
    } else {
      target.scrollIntoView();
    }
    keep = null;
    if (target.tabIndex === -1) { target.focus({ preventScroll: true }); }
  }

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".part details").forEach(function (d) { d.open = true; });
  });
  apply();
  reveal();
})();
