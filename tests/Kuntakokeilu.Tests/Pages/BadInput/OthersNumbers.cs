using System.Net;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>
/// Each hidden field, named button and name in an address with what belongs to somebody else and with nonsense, and each day
/// and number at its ends, the rest filled in as it should be.
/// </summary>
/// <param name="isWhole">Every number in every place; else a few in each, other ones in the next.</param>
internal sealed class OthersNumbers(BadInputSite site, bool isWhole)
{
    private const string Finnish = "/fi/";
    private const string Markup = "<b onclick=x>";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string[] Nonsense = ["", "abc", "-1", "99999999999999999999", "2147483647"];
    private static readonly string[] Ends = ["1.1.0001", "31.12.9999", "0", "2147483647"];

    private readonly List<string> faults = [];
    private int sent;
    private int turn;

    /// <returns>What is wrong.</returns>
    internal async Task<IReadOnlyList<string>> Open_nothing()
    {
        IReadOnlyList<string> strangers = await site.Stranger.Rows(site.Database, Stop);
        IReadOnlyList<string> neighbours = await site.Neighbour.Rows(site.Database, Stop);
        foreach (string page in site.Pages)
        {
            IReadOnlyList<PageForm> forms = [];
            if (site.Forms.Any(one => one.Page == page))
            {
                // Whoever has ended the session on the page before, or goes on in another role, signs in anew.
                await site.SignInAgain(page);
                forms = await site.On(page);
            }
            foreach (PageForm form in forms)
            foreach (Control control in form.Controls)
            foreach (string value in Tries(control))
                await Try($"{form}, {control.Name} = {value}", page, () => Send(form, control, value));
            foreach (string name in Names(page, forms))
            foreach (string value in Few(site.Stranger.Numbers))
                await Try($"GET {page}?{name}={value}", page, () => site.Ask(page, $"{name}={value}"));
            if (!forms.Any(one => one.IsPost))
                continue;
            strangers = Changed(page, strangers, await site.Stranger.Rows(site.Database, Stop));
            neighbours = Changed(page, neighbours, await site.Neighbour.Rows(site.Database, Stop));
        }
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{sent} sent with numbers of others, and at the ends: {string.Join(", ", site.Answers)}"
        );
        if (strangers.Count < 8 || neighbours.Count < 8 || sent < 700)
            faults.Add($"only {sent} sent; {strangers.Count} and {neighbours.Count} rows looked at");
        if (site.Answers.ContainsKey(HttpStatusCode.TooManyRequests))
            faults.Add("too many were sent");
        return faults;
    }

    private Task<Answer> Send(PageForm form, Control tried, string value) =>
        site.Send(form, one => one.Name == tried.Name ? [value] : [BadForm.Right(one)]);

    private async Task Try(string what, string page, Func<Task<Answer>> send)
    {
        sent++;
        Answer answer = await send();
        Look(what, page, answer);
        // What was done is told on the page after it.
        if (answer.To is { } to && to.OriginalString.StartsWith(Finnish, StringComparison.Ordinal))
            Look($"{what}, then {to}", page, await site.Follow(page, to.OriginalString[Finnish.Length..]));
    }

    private void Look(string what, string page, Answer answer)
    {
        if (answer.Status >= 500)
            faults.Add($"{what}: {answer.Status}");
        if (answer.Body.Contains(site.Stranger.Mark, StringComparison.OrdinalIgnoreCase))
            faults.Add($"{what}: tells of somebody else");
        if (
            page.StartsWith("own/", StringComparison.Ordinal)
            && answer.Body.Contains(site.Neighbour.Mark, StringComparison.OrdinalIgnoreCase)
        )
            faults.Add($"{what}: tells of another customer");
        if (answer.Body.Contains("The value", StringComparison.Ordinal))
            faults.Add($"{what}: words of the framework");
        if (answer.Body.Contains(Markup, StringComparison.Ordinal))
            faults.Add($"{what}: what was written is markup");
    }

    private IReadOnlyList<string> Changed(string page, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        faults.AddRange(before.Except(after).Select(one => $"{page}: gone or changed: {one}"));
        faults.AddRange(after.Except(before).Select(one => $"{page}: new: {one}"));
        return after;
    }

    /// <summary>By what a page is asked: as its links do, and as its forms.</summary>
    private IEnumerable<string> Names(string page, IReadOnlyList<PageForm> forms) =>
        site.AskedBy(page).Concat(forms.SelectMany(one => one.Controls).Select(one => one.Name)).Distinct();

    private IEnumerable<string> Tries(Control control) =>
        control.Kind switch
        {
            ControlKind.Hidden or ControlKind.Button =>
            [
                .. Others(control, site.Stranger),
                .. Others(control, site.Neighbour),
                .. Few(Nonsense),
            ],
            ControlKind.Figure => Few(Ends),
            ControlKind.Text => [$"{Markup}'\"&\U0001F600 malli@x.fi"],
            ControlKind.Choice or ControlKind.Ticks => Few([$"{site.Stranger.Person}", "abc"]),
            _ => [],
        };

    /// <summary>Numbers of the same kind as what the page has put there; and as a list of them is written.</summary>
    private IEnumerable<string> Others(Control control, Victim victim)
    {
        bool isKey = Guid.TryParse(control.Value, out _);
        string[] alike = [.. victim.Numbers.Where(one => isWhole || Guid.TryParse(one, out _) == isKey)];
        return control.Value.Contains(':', StringComparison.Ordinal)
            ? Few(alike).Select(one => $"{one}:")
            : Few(alike).Append($"{victim.Person}").Distinct();
    }

    private IEnumerable<string> Few(IReadOnlyList<string> all) =>
        isWhole || all.Count == 0 ? all : [all[turn++ % all.Count]];
}
