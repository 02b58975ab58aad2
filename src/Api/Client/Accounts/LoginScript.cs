namespace Dendrite.Fast.Api;

/// <summary>
/// What the login page does: asks for the flows, offers those that it knows, and hands the answer of the login to the
/// client around it. Of the page's own query only what is no credential goes into the login.
/// </summary>
internal static class LoginScript
{
    /// <summary>The text.</summary>
    public const string Text =
        """
        (function () {
          "use strict";
          const api = "/_matrix/client/v3/login";
          const query = new URLSearchParams(window.location.search);
          const element = function (id) { return document.getElementById(id); };
          const form = element("password-form");

          function tell(message) {
            element("error").textContent = message;
            element("error").hidden = message === "";
            element("status").textContent = "";
          }

          function further() {
            const parameters = {};
            for (const name of ["device_id", "initial_device_display_name"]) {
              if (query.has(name)) {
                parameters[name] = query.get(name);
              }
            }
            if (query.has("refresh_token")) {
              parameters.refresh_token = query.get("refresh_token") === "true";
            }
            return parameters;
          }

          async function ask(init) {
            const answer = await fetch(api, init);
            const body = await answer.json();
            if (!answer.ok) {
              throw new Error(body.error || "The server refused.");
            }
            return body;
          }

          async function logIn(proof) {
            tell("");
            element("status").textContent = "Logging in ...";
            const response = await ask({
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify(Object.assign(further(), proof)),
            });
            form.hidden = true;
            element("sso").hidden = true;
            if (window.matrixLogin && window.matrixLogin.onLogin) {
              element("status").textContent = "You are logged in.";
              window.matrixLogin.onLogin(response);
            } else {
              tell("You are logged in, but no app has asked for it. Open this page from your app.");
            }
          }

          function offerPassword() {
            form.hidden = false;
            element("user").focus();
            form.addEventListener("submit", async function (event) {
              event.preventDefault();
              const button = form.querySelector("button");
              button.disabled = true;
              try {
                await logIn({
                  type: "m.login.password",
                  identifier: { type: "m.id.user", user: element("user").value },
                  password: element("password").value,
                });
              } catch (error) {
                tell(error.message);
                element("password").value = "";
                element("password").focus();
              }
              button.disabled = false;
            });
          }

          function offerProvider(provider) {
            const link = document.createElement("a");
            const path = provider.id ? "/" + encodeURIComponent(provider.id) : "";
            link.className = "button";
            link.href = api + "/sso/redirect" + path + "?redirectUrl=" + encodeURIComponent(window.location.href);
            link.textContent = "Continue with " + provider.name;
            element("sso").append(link);
          }

          async function start() {
            const token = query.get("loginToken");
            if (token !== null) {
              query.delete("loginToken");
              const rest = query.toString();
              window.history.replaceState(null, "", window.location.pathname + (rest === "" ? "" : "?" + rest));
              await logIn({ type: "m.login.token", token: token });
              return;
            }
            const flows = (await ask()).flows;
            for (const flow of flows) {
              if (flow.type === "m.login.password") {
                offerPassword();
              } else if (flow.type === "m.login.sso") {
                const providers = flow.identity_providers || [];
                (providers.length > 0 ? providers : [{ id: "", name: "single sign-on" }]).forEach(offerProvider);
              }
            }
            if (form.hidden && element("sso").children.length === 0) {
              tell("This server offers no way to log in that this page knows.");
            }
          }

          start().catch(function (error) { tell(error.message); });
        })();
        """;
}
