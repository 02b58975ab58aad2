namespace Dendrite.Fast.Server.Tests;

/// <summary>What is asked of every page for people.</summary>
internal static class PageAudit
{
    /// <summary>What is wrong with a page; an empty text for nothing. Source: WCAG 2.2.</summary>
    public const string Script =
        """
        (function () {
          const wrong = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const shown = element => element.getClientRects().length > 0;
          if (document.documentElement.lang !== "en") wrong.push("no language");
          if (document.title.trim() === "") wrong.push("no title");
          if (all("h1").length !== 1) wrong.push("not one h1");
          if (all("main").length !== 1) wrong.push("not one main");
          if (!document.querySelector("meta[name=viewport]")) wrong.push("no viewport");
          if (document.documentElement.scrollWidth > window.innerWidth) wrong.push("wider than the window");
          for (const field of all("input:not([type=hidden]), select, textarea").filter(shown)) {
            if (!field.labels || ![...field.labels].some(label => label.textContent.trim() !== "")) {
              wrong.push("a field without a label: " + field.outerHTML);
            }
          }
          for (const control of all("button, a").filter(shown)) {
            if (control.textContent.trim() === "") wrong.push("no text: " + control.outerHTML);
          }
          for (const element of all("*")) {
            for (const attribute of element.getAttributeNames()) {
              if (attribute.startsWith("on") || attribute === "style") {
                wrong.push(attribute + " on " + element.tagName);
              }
            }
          }
          const channel = value => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
          };
          const light = color => {
            const [r, g, b] = color.match(/[0-9.]+/g).map(Number);
            return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          };
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const color = getComputedStyle(at).backgroundColor;
              if (!/, 0\)$/.test(color) && color !== "transparent") return color;
            }
            return "rgb(255, 255, 255)";
          };
          for (const element of all("main *").filter(shown)) {
            if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== "")) continue;
            const pair = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
            const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
            if (contrast < 7) wrong.push("contrast " + contrast.toFixed(1) + " of " + element.outerHTML);
          }
          return wrong.join("\n");
        })()
        """;
}
