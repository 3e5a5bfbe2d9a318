using System.Text.Json;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Exporting;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Exporting;

/// <summary>The book as files: the columns, the numbers, and what comes while it is written.</summary>
[Collection(MoneyCollection.Name)]
public sealed class LedgerExportTests(MoneyWorld world) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2021, 6, 1);
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Columns_and_rows_are_as_agreed()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        Transfer row = MoneyRows.Reserve(quota, Day, Guid.NewGuid(), 400, Day) with { Reason = "=1+1, \"x\"" };
        await world.Entered(row);
        await Export(asJson: false);
        string[] lines = await File.ReadAllLinesAsync(folder["ledger.csv"], Stop);
        Assert.Equal(
            "seq,time,day,transfer,group,kind,phase,pending,debit,credit,amount,decision,payment,hearing,expires,weak,prepared_by,actor,reason",
            lines[0]
        );
        string line = Assert.Single(lines, one => one.Contains($"{row.Id}", StringComparison.Ordinal));
        Assert.Matches(
            $@"^\d+,\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{6}}Z,2021-06-01,{row.Id},,reserve,pending,,{quota},{quota.Committed},400,{row.Decision},,,2021-06-01,no,{row.PreparedBy},{row.Actor},",
            line
        );
        Assert.EndsWith(",\"'=1+1, \"\"x\"\"\"", line);
        string[] balances = await File.ReadAllLinesAsync(folder["balances.csv"], Stop);
        Assert.Equal("account,available,reserved", balances[0]);
        Assert.Contains($"{quota},600,400", balances);
        Assert.Contains($"parliament/{moment}/2021,-1000,0", balances);
        Assert.Contains($"{quota.Committed},0,0", balances);
    }

    [Fact]
    public async Task As_json_it_has_the_same_names_and_sums_as_texts()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_234);
        await Export(asJson: true);
        using JsonDocument ledger = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["ledger.json"], Stop));
        JsonElement grant = ledger
            .RootElement.EnumerateArray()
            .Single(row => row.GetProperty("credit").GetString() == quota.Name);
        Assert.Equal(LedgerColumns.Names, grant.EnumerateObject().Select(one => one.Name));
        Assert.Equal("1234", grant.GetProperty("amount").GetString());
        Assert.Equal(JsonValueKind.Number, grant.GetProperty("seq").ValueKind);
        Assert.Equal(JsonValueKind.Null, grant.GetProperty("decision").ValueKind);
        using JsonDocument balances = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["balances.json"], Stop));
        Assert.Contains(
            balances.RootElement.EnumerateArray(),
            row => row.GetProperty("account").GetString() == quota.Name
        );
    }

    /// <summary>A number that has been told stays, whatever comes after.</summary>
    [Fact]
    public async Task Numbers_have_no_gap_and_stay()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        await Export(asJson: false);
        string[] before = await File.ReadAllLinesAsync(folder["ledger.csv"], Stop);
        // A number of the database's is lost here.
        await world.Register.Ask<long>("select nextval('money.posting_number')");
        await world.Entered(MoneyRows.Commit(quota, Day, Guid.NewGuid(), 10));
        await Export(asJson: false);
        string[] after = await File.ReadAllLinesAsync(folder["ledger.csv"], Stop);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(before.Length + 1, after.Length);
        Assert.Equal(
            Enumerable.Range(1, after.Length - 1).Select(i => $"{i}"),
            after[1..].Select(line => line.Split(',')[0])
        );
    }

    /// <summary>
    /// Of two that write at once the first may commit last. Numbering waits for it: else what it has entered would come
    /// before what has its number already.
    /// </summary>
    [Fact]
    public async Task Numbering_waits_for_who_has_begun_to_write()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000);
        MoneyAccount other = await world.Grant(moment, 2021, 1_000, area: MoneyHolders.Area(2));
        await using NpgsqlConnection slow = await world.Database.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await slow.BeginTransactionAsync(Stop);
        Transfer first = MoneyRows.Commit(quota, Day, Guid.NewGuid(), 10);
        await BookService.Enter(slow, [new(first)], Stop);
        Transfer second = MoneyRows.Commit(other, Day, Guid.NewGuid(), 10);
        await world.Entered(second);
        Task export = Export(asJson: false);
        while ((await world.Register.Waiting()).Count == 0)
            await Task.Yield();
        Assert.False(export.IsCompleted);
        await transaction.CommitAsync(Stop);
        await export;
        string[] lines = await File.ReadAllLinesAsync(folder["ledger.csv"], Stop);
        Assert.Contains($"{first.Id}", lines[^2]);
        Assert.Contains($"{second.Id}", lines[^1]);
        Assert.Empty(await world.Faults());
    }

    /// <summary>With one view of the database from before, rows would be passed over.</summary>
    [Fact]
    public async Task Rows_are_not_numbered_under_an_old_view()
    {
        await using NpgsqlConnection connection = await world.Database.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            Stop
        );
        await using NpgsqlCommand command = new("select money.number_rows()", connection);
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));
    }

    private Task<LedgerSummary> Export(bool asJson) => new LedgerExport(world.Database, folder.Path, asJson).Run(Stop);
}
