using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using OpenIddict.Abstractions;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>The provider's one page: who to be. It looks as the site does; the request goes along in hidden fields.</summary>
internal static class ChoicePage
{
    private const string Locales = "ui_locales";
    private static readonly (string Code, string Name)[] Languages =
    [
        ("fi", "Suomi"),
        ("sv", "Svenska"),
        ("en", "English"),
    ];

    internal static IResult Of(HttpContext context, OpenIddictRequest request, DemoPeople people, SignInWay way)
    {
        string asked = ((string?)request[Locales] ?? "").Split(' ')[0];
        Texts t = Texts.For(Texts.Languages.Contains(asked) ? asked : "fi");
        KeyValuePair<string, string>[] fields =
        [
            .. request.GetParameters().Select(one => KeyValuePair.Create(one.Key, (string?)one.Value ?? "")),
        ];
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(Page(t, fields, people, way).Text, "text/html; charset=utf-8");
    }

    private static Markup Page(Texts t, KeyValuePair<string, string>[] fields, DemoPeople people, SignInWay way) =>
        Markup.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{t.Language}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{t["demo_sign_in.title"]} – {t["demo_sign_in.name"]}</title>
              <link rel="icon" type="image/svg+xml" href="/icon.svg">
              {Styles}
            </head>
            <body>
              <a class="skip" href="#content">{t["site.skip"]}</a>
              <header class="masthead">
                <div class="frame masthead__bar">
                  <span class="product">{t["demo_sign_in.name"]}</span>
                  <div class="masthead__aside">{LanguageLinks(t, fields)}</div>
                </div>
              </header>
              <aside class="synthetic" aria-label="{t["site.synthetic"]}"><p class="frame"><strong>{t[
                "site.synthetic"
            ]}</strong> {t["demo_sign_in.only_here"]}</p></aside>
              <div class="frame">
                <main id="content" tabindex="-1">
                  <h1>{t["demo_sign_in.title"]}</h1>
                  <p class="lead">{t.Of("demo_sign_in.lead", way)}</p>
                  <form method="post" action="{DemoProvider.AuthorizePath}">
                    {Markup.Join(fields.Select(Hidden))}
                    <ul class="people">{People(t, people, way)}</ul>
                    <p><button class="link-button" name="{AuthorizeEndpoint.Chosen}" value="{AuthorizeEndpoint.Cancel}">{t[
                "demo_sign_in.cancel"
            ]}</button></p>
                  </form>
                </main>
              </div>
            </body>
            </html>
            """
        );

    private static Markup Styles { get; } =
        Markup.Join(
            ((string[])["lib/hds/base", "css/theme", "css/base", "css/layout", "css/forms", "css/access"]).Select(
                name => Markup.Of($"<link rel=\"stylesheet\" href=\"/{name}.css\">\n")
            )
        );

    private static Markup People(Texts t, DemoPeople people, SignInWay way) =>
        Markup.Join(
            way is SignInWay.Officials
                ? people.Officials.Select(one => Person(one.Subject, one.Name, one.About[t.Language]))
                : people.Citizens.Select(one =>
                    Person(one.Subject, one.Name, t.Of("demo_sign_in.citizen", one.Standing))
                )
        );

    private static Markup Person(string subject, string name, string about) =>
        Markup.Of(
            $"""
            <li><button name="{AuthorizeEndpoint.Chosen}" value="{subject}"><strong>{name}</strong> <span>{about}</span></button></li>
            """
        );

    private static Markup Hidden(KeyValuePair<string, string> field) =>
        Markup.Of($"<input type=\"hidden\" name=\"{field.Key}\" value=\"{field.Value}\">\n");

    private static Markup LanguageLinks(Texts t, KeyValuePair<string, string>[] fields) =>
        Markup.Of(
            $"""
            <nav class="languages" aria-label="{t["site.language"]}"><ul>{Markup.Join(
                Languages.Select(one => LanguageLink(t, fields, one.Code, one.Name))
            )}</ul></nav>
            """
        );

    private static Markup LanguageLink(Texts t, KeyValuePair<string, string>[] fields, string code, string name)
    {
        if (code == t.Language)
            return Markup.Of($"<li><span class=\"languages__now\" aria-current=\"true\">{name}</span></li>");
        QueryString query = QueryString.Create([
            .. fields
                .Where(field => field.Key != Locales)
                .Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)),
            new(Locales, code),
        ]);
        return Markup.Of(
            $"""<li><a href="{DemoProvider.AuthorizePath}{query.Value}" lang="{code}" hreflang="{code}">{name}</a></li>"""
        );
    }
}
