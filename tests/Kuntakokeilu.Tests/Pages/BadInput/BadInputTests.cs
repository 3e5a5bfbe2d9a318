using AngleSharp.Html.Parser;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>
/// Every form of the site, found in its pages, filled in badly by whoever may fill it in: told at the field, nothing lost,
/// nothing of others told, nothing changed.
/// </summary>
public sealed class BadInputTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    /// <summary>
    /// What changes by itself, or by whoever looks: sessions, the log and what is reckoned of the record in the background.
    /// </summary>
    private const string Moving = """
        'access.session', 'access.event', 'access.block', 'access.seal', 'obligations.standing', 'obligations.duty',
            'statements.reckoning', 'statements.duty', 'statements.report'
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>First what is refused, then what may be taken: that changes what pages show.</summary>
    [Fact]
    public async Task Bad_input_is_told_at_the_field_loses_nothing_and_reaches_nobody_else()
    {
        List<string> faults = await What_is_wrong_is_refused();
        faults.AddRange(await new OthersNumbers(site, isWhole: false).Open_nothing());
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults)}");
    }

    private async Task<List<string>> What_is_wrong_is_refused()
    {
        Dictionary<string, string> before = await Digests();
        List<string> faults = [];
        List<(PageForm Form, Badly How)> taken = [];
        int sent = 0;
        foreach (PageForm form in site.Forms)
        foreach (Badly how in Enum.GetValues<Badly>().Where(how => form.CanBeWrong(how)))
        {
            sent++;
            if (Accepted.Why(form, how) is not null)
                taken.Add((form, how));
            else if (Fault(form, how, await Send(form, how)) is { } fault)
                faults.Add($"{form}, {how}: {fault}");
        }
        Dictionary<string, string> after = await Digests();
        faults.AddRange(before.Where(one => after[one.Key] != one.Value).Select(one => $"{one.Key} has changed"));
        foreach ((PageForm form, Badly how) in taken)
            if (await Send(form, how) is not { Status: 302 or 303 } answer)
                faults.Add($"{form}, {how}: said to be taken");
        TestContext.Current.TestOutputHelper!.WriteLine($"{site.Forms.Count} forms, {sent} sent badly");
        faults.AddRange(Accepted.NotMet(taken));
        if (sent < 180)
            faults.Add($"only {sent} sent");
        return faults;
    }

    /// <summary>What is wrong may be told by the page to which it leads back.</summary>
    private async Task<Answer> Send(PageForm form, Badly how)
    {
        Answer answer = await site.Send(form, control => BadForm.Written(form, control, how));
        return answer.To?.OriginalString == $"/fi/{form.Page}" ? await site.Follow(form.Page, form.Page) : answer;
    }

    private static string? Fault(PageForm form, Badly how, Answer answer)
    {
        if (answer.Status >= 500)
            return $"{answer.Status}";
        if (answer.Body.Contains("The value", StringComparison.Ordinal))
            return "words of the framework";
        if (answer.Status is >= 300 and < 400)
            return $"taken, to {answer.To}";
        // A list that can't be narrowed so is shown as a whole.
        if (!form.IsPost && !answer.Body.Contains("error-summary", StringComparison.Ordinal))
            return null;
        string[] wrong = [.. BadForm.Faults(form, how, new HtmlParser().ParseDocument(answer.Body))];
        return wrong.Length > 0 ? $"{answer.Status} {string.Join("; ", wrong)}" : null;
    }

    /// <summary>Of each table what is in it.</summary>
    private async Task<Dictionary<string, string>> Digests()
    {
        await using NpgsqlCommand tables = site.Database.CreateCommand(
            $"""
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                and n.nspname || '.' || c.relname not in ({Moving})
            order by 1
            """
        );
        List<string> names = [];
        await using (NpgsqlDataReader row = await tables.ExecuteReaderAsync(Stop))
            while (await row.ReadAsync(Stop))
                names.Add(row.GetString(0));
        await using NpgsqlCommand digests = site.Database.CreateCommand(
            string.Join(
                " union all ",
                names.Select(name =>
                    $"select '{name}', md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from {name} t"
                )
            )
        );
        Dictionary<string, string> found = [];
        await using NpgsqlDataReader digest = await digests.ExecuteReaderAsync(Stop);
        while (await digest.ReadAsync(Stop))
            found.Add(digest.GetString(0), digest.GetString(1));
        return found;
    }
}

/// <summary>All numbers of others in all hidden fields: minutes.</summary>
[Trait("Category", "Long")]
public sealed class AllBadInputTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    [Fact]
    public async Task No_number_of_others_opens_anything() =>
        Assert.Empty(await new OthersNumbers(site, isWhole: true).Open_nothing());
}
