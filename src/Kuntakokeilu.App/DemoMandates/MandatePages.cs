using System.Globalization;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.DemoMandates;

/// <summary>What people see of the twin: where one chooses for whom, and what it was asked.</summary>
internal static class MandatePages
{
    private const string Title = "e-Authorisations, simulated";

    internal static IResult Choice(IReadOnlyList<KeptMandate> offered, string user, string back, string language) =>
        TwinHost.Page(
            Title,
            offered.Count == 0
                ? Markup.Of($"<p>Nobody has given you a mandate. <a href=\"{back}\">Back</a></p>")
                : Markup.Of(
                    $"""
                    <p>Made up. Choose for whom you act:</p>
                    <ul>{Markup.Join(offered.Select(one => Button(one, user, back)))}</ul>
                    """
                ),
            language is "fi" or "sv" ? language : "en"
        );

    /// <summary>The newest first; whom it was about is not shown.</summary>
    internal static IResult Asked(IReadOnlyList<AskedOfTwin> asked) =>
        TwinHost.Page(
            Title,
            Markup.Of(
                $"""
                <p>Made up: nobody has given anybody a mandate. Asked {asked.Count} times.</p>
                <table>
                  <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Answer</th></tr></thead>
                  <tbody>{Markup.Join(asked.Reverse().Take(200).Select(Row))}</tbody>
                </table>
                """
            )
        );

    private static Markup Button(KeptMandate one, string user, string back) =>
        Markup.Of(
            $"""
            <li><form method="post" action="/oauth/authorize">
              <input type="hidden" name="user" value="{user}">
              <input type="hidden" name="redirect_uri" value="{back}">
              <input type="hidden" name="principal" value="{one.Principal}">
              <button type="submit">{one.Name}</button>
            </form></li>
            """
        );

    private static Markup Row(AskedOfTwin one) =>
        Markup.Of(
            $"<tr><td>{one.At.ToString("u", CultureInfo.InvariantCulture)}</td><td>{one.What}</td><td>{one.Answer}</td></tr>"
        );
}
