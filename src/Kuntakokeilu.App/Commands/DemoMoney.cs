using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Core.Money.YearEnds;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Years of employment appropriations that are made up: budgets, hearings, quotas, decisions, payments and the ends of years,
/// entered by the book's own services, many at once. One area has got nothing this year, and one has used nearly all.
/// Made once.
/// </summary>
internal sealed class DemoMoney
{
    private const int FirstYear = 2021;
    private const int DaysToSet = 45;
    private const string Without = "area-23";
    private static readonly CancellationToken Stop = CancellationToken.None;

    /// <summary>What a holder gets of its part for each purpose, in hundredths; what is bought for it is its ELY centre's.</summary>
    private static readonly (string Purpose, int Share)[] Shares =
    [
        (Purposes.PaySubsidy, 42),
        (Purposes.PaySubsidy + MoneyAccount.Earmark, 12),
        (Purposes.StartUpGrant, 14),
        (Purposes.ExpenseAllowance, 10),
        (Purposes.Procurement, 22),
    ];

    /// <summary>The sums of the first two years are those that were proposed to Parliament; the others are made up.</summary>
    private static readonly Dictionary<int, long> Budgets = new()
    {
        [2021] = 296_686_000_00,
        [2022] = 285_896_000_00,
        [2023] = 271_500_000_00,
        [2024] = 264_200_000_00,
    };

    private readonly NpgsqlDataSource database;
    private readonly DateOnly today;
    private readonly DemoMoneyUse use;
    private readonly IReadOnlyDictionary<string, int> customers;
    private readonly IReadOnlyDictionary<string, int> accounts;

    private DemoMoney(
        NpgsqlDataSource database,
        DateOnly today,
        IReadOnlyDictionary<string, int> customers,
        IReadOnlyDictionary<string, int> accounts
    )
    {
        this.database = database;
        this.today = today;
        this.customers = customers;
        this.accounts = accounts;
        use = new(today, customers.Values.Sum(), accounts);
    }

    /// <param name="database">For jobs.</param>
    internal static async Task Add(NpgsqlDataSource database, DateOnly today)
    {
        await using (NpgsqlCommand known = database.CreateCommand("select exists (select from money.use_year)"))
            if (await known.ExecuteScalarAsync() is true)
                return;
        DemoMoney made = new(
            database,
            today,
            await Numbers(
                database,
                """
                select case when c.organiser is null then 'te-office-' || c.te_office else c.organiser::text end, count(*)::int
                from steering.current_period c where c.organiser is not null or c.te_office is not null group by 1
                """
            ),
            await Numbers(database, "select subject, id from access.account where subject like 'malli-%'")
        );
        int rows = 0;
        for (int year = FirstYear; year <= made.LastYear; year++)
            rows += await made.Year(year);
        await made.Hearings();
        Terminal.Say($"Made up the book of appropriations: {rows} rows.");
    }

    /// <summary>The year whose quotas have been set by now, of those that there are.</summary>
    private int LastYear => Math.Min(today.DayOfYear > DaysToSet ? today.Year : today.Year - 1, Budgets.Keys.Max());

    private async Task<int> Year(int year)
    {
        await OpenYear(year);
        Dictionary<MoneyAccount, long> quotas = Quotas(year);
        await Budget(year, quotas);
        foreach (IGrouping<string, MoneyAccount> of in quotas.Keys.GroupBy(one => MoneyHolders.ElyOf(one.Holder!)!))
            await Set(of.Key, year, [.. of.Select(one => new ProposedChange(one, quotas[one]))]);
        int rows = 0;
        foreach (Posting[] some in use.Of(quotas).Chunk(500))
        {
            await Enter(some);
            rows += some.Sum(one => one.Rows.Count);
        }
        await End(year - 1, new(year, 12, 31));
        return rows;
    }

    /// <summary>Every holder's part by its customers, and of that a sum for each purpose.</summary>
    private Dictionary<MoneyAccount, long> Quotas(int year)
    {
        string[] holders =
        [
            .. Core.Areas.TeOffices.All.SelectMany(office => MoneyHolders.Under(MoneyHolders.Ely(office.Number))),
        ];
        Dictionary<string, int> weights = holders.ToDictionary(one => one, _ => 1);
        foreach ((string code, int count) in customers)
            if (int.TryParse(code, out int organiser))
            {
                if (MoneyHolders.AreaOf(organiser) is { } area)
                    weights[area] += count;
            }
            else if (weights.ContainsKey(code))
                weights[code] += count;
        decimal all = weights.Values.Sum();
        Dictionary<MoneyAccount, long> quotas = [];
        foreach (string holder in holders.Where(one => one != Without || year < today.Year))
        foreach ((string purpose, int share) in Shares)
        {
            bool isArea = MoneyHolders.IsArea(holder);
            if (!isArea && purpose == Purposes.Procurement)
                continue;
            AccountKind kind =
                !isArea ? AccountKind.Office
                : purpose == Purposes.Procurement ? AccountKind.Purchase
                : AccountKind.Quota;
            // Whole hundreds of euros, nine tenths of what there is: the rest is not divided.
            long amount = (long)(Budgets[year] * 0.9m * weights[holder] / all * share / 100 / 100_00) * 100_00;
            if (amount > 0)
                quotas.Add(new(kind, Moments.Employment, year, holder, purpose), amount);
        }
        return quotas;
    }

    /// <summary>What Parliament grants, and what each ELY centre gets of it: a little more than it divides.</summary>
    private async Task Budget(int year, Dictionary<MoneyAccount, long> quotas)
    {
        DateOnly day = new(year, 1, 2);
        MoneyAccount nation = new(AccountKind.Nation, Moments.Employment, year, null, null);
        List<Posting> postings =
        [
            new(
                use.Row(TransferKind.Appropriate, day, nation.Of(AccountKind.Parliament), nation, Budgets[year]) with
                {
                    Reason = $"Valtion talousarvio {year}, esitys tai keksitty luku",
                }
            ),
            .. quotas
                .GroupBy(one => (Ely: MoneyHolders.ElyOf(one.Key.Holder!)!, one.Key.Purpose))
                .Select(of => new Posting(
                    use.Row(
                        TransferKind.Allot,
                        day,
                        nation,
                        new(AccountKind.Ely, Moments.Employment, year, of.Key.Ely, of.Key.Purpose),
                        of.Sum(one => one.Value) * 104 / 100
                    )
                )),
        ];
        await Enter([.. postings]);
    }

    /// <summary>The municipalities are heard at the turn of the year, some say nothing, and the quotas are set.</summary>
    private async Task Set(string ely, int year, IReadOnlyList<ProposedChange> changes)
    {
        DateOnly sent = new(year, 1, 4);
        int hearing = await Send(ely, sent, $"Vuoden {year} kiintiöt asiakasmäärien mukaan.", changes);
        await Answer(hearing, sent.AddDays(6), oneIn: 7);
        DateOnly closed = sent.AddDays(HearingService.UsualDays + 1);
        await Decide(hearing, closed, DemoMoneyUse.Preparer, "Kunnat on kuultu. Yksikään ei vastustanut ehdotusta.");
        await using Work work = await Begin();
        HearingMatter matter = (await HearingMatter.Find(work.Connection, hearing, Stop))!;
        Require(await QuotaService.Enter(hearing, matter.State, closed.AddDays(1), DemoMoneyUse.Enterer, work, Stop));
    }

    /// <summary>What is left of a year when its use ends; nothing before that day.</summary>
    private async Task End(int year, DateOnly lastDay)
    {
        if (year < FirstYear || lastDay >= today)
            return;
        YearEnd end = new(database);
        await end.Expire(lastDay, Stop);
        await end.Lapse(Moments.Employment, year, lastDay, Stop);
        await end.Roll(Moments.Employment, year, lastDay.AddDays(1), Stop);
        await end.Close(Moments.Employment, year, lastDay.AddDays(1), Stop);
    }

    /// <summary>One in every state, at the centre of which there are two to sign in as.</summary>
    private async Task Hearings()
    {
        int year = LastYear;
        string ely = MoneyHolders.Ely(5);
        string area = MoneyHolders.Under(ely)[0];
        MoneyAccount quota = new(AccountKind.Quota, Moments.Employment, year, area, Purposes.PaySubsidy);
        MoneyAccount startUp = new(AccountKind.Quota, Moments.Employment, year, area, Purposes.StartUpGrant);
        int open = await Send(
            ely,
            today.AddDays(-4),
            "Palkkatuen kiintiötä nostettaisiin, koska hakemuksia on tullut enemmän kuin keväällä arvioitiin.",
            [new(quota, 150_000_00)]
        );
        await Answer(open, today.AddDays(-2), oneIn: 2);
        int heard = await Send(
            ely,
            today.AddDays(-20),
            "Starttirahan kiintiöstä palautettaisiin osa, jota ei arvioida tarvittavan.",
            [new(startUp, -20_000_00)]
        );
        await Answer(heard, today.AddDays(-12), oneIn: 5);
        int prepared = await Send(
            ely,
            today.AddDays(-40),
            "Palkkatuen kiintiötä nostettaisiin loppuvuodeksi.",
            [new(quota, 80_000_00)]
        );
        await Answer(prepared, today.AddDays(-35), oneIn: 100);
        if (accounts.TryGetValue("malli-rahoittaja", out int preparer))
            await Decide(prepared, today.AddDays(-24), preparer, "Kaikki kunnat kannattivat korotusta.");
    }

    private async Task<int> Send(string ely, DateOnly day, string text, IReadOnlyList<ProposedChange> changes)
    {
        await using Work work = await Begin();
        List<ProposedSum> sums = [];
        foreach (IGrouping<string, ProposedChange> of in changes.GroupBy(one => one.Own.Purpose!))
            sums.AddRange(
                ProposedChanges.Of(new(AccountKind.Ely, Moments.Employment, of.First().Own.Year, ely, of.Key), of)
            );
        (int hearing, HearingFault? fault) = await HearingService.Send(
            work.Connection,
            new(ely, day, text, sums),
            Stop
        );
        if (fault is not null)
            throw new InvalidOperationException($"The demo's hearing was not sent: {fault}.");
        await work.Commit([], Stop);
        return hearing;
    }

    /// <summary>All but some answer; the one to sign in as, Tampere, only where all do.</summary>
    private async Task Answer(int hearing, DateOnly day, int oneIn)
    {
        await using Work work = await Begin();
        HearingMatter matter = (await HearingMatter.Find(work.Connection, hearing, Stop))!;
        foreach ((HeardAnswer one, int number) in matter.Answers.Select((one, number) => (one, number + 1)))
            if (number % oneIn != 0 && (one.Municipality != 837 || oneIn > 5))
                await HearingService.Answer(
                    work.Connection,
                    hearing,
                    one.Municipality,
                    day,
                    agrees: oneIn != 5 || number != 4,
                    oneIn == 5 && number == 4 ? "Yrittäjäksi aikovia on syksyllä ollut tavallista enemmän."
                        : number % 3 == 0 ? "Kunta kannattaa ehdotusta."
                        : "",
                    Stop
                );
        await work.Commit([], Stop);
    }

    private async Task Decide(int hearing, DateOnly day, int by, string memo)
    {
        await using Work work = await Begin();
        HearingMatter matter = (await HearingMatter.Find(work.Connection, hearing, Stop))!;
        Require(
            await QuotaService.Close(
                hearing,
                matter.State,
                memo,
                matter.Sums.ToDictionary(one => one.Number, one => one.Amount),
                day,
                by,
                work,
                Stop
            )
        );
    }

    private static void Require(QuotaAnswer answer)
    {
        if (answer is not QuotaAnswer.Done)
            throw new InvalidOperationException($"The demo's quotas were not set: {answer}.");
    }

    private async Task Enter(Posting[] postings)
    {
        IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(database, postings, Stop);
        if (answers.FirstOrDefault(one => !one.IsEntered) is { } refused)
            throw new InvalidOperationException($"The demo's money was not entered: {refused}.");
    }

    private async Task OpenYear(int year)
    {
        UseYear usual = UseYear.Usual(Moments.Employment, year);
        await using NpgsqlCommand command = database.CreateCommand(
            "insert into money.use_year (moment, year, first_day, last_day) values ($1, $2, $3, $4)"
        );
        command.Parameters.Add(new() { Value = usual.Moment });
        command.Parameters.Add(new() { Value = (short)usual.Year });
        command.Parameters.Add(new() { Value = usual.First });
        command.Parameters.Add(new() { Value = usual.Last });
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyDictionary<string, int>> Numbers(NpgsqlDataSource database, string sql)
    {
        Dictionary<string, int> found = [];
        await using NpgsqlCommand command = database.CreateCommand(sql);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            found[row.GetString(0)] = row.GetInt32(1);
        return found;
    }

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram("demo"), Stop);
}
