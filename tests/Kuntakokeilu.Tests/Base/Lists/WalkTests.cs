using CsCheck;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Base.Lists;

/// <summary>
/// A list is walked to its end and back while rows come and go: whoever stays all the time is met once each way.
/// </summary>
public sealed class WalkTests(TestCluster cluster)
{
    private static readonly KeyColumn[] Columns = [new("r.day", KeyKind.Day), new("r.id", KeyKind.Int)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_row_that_stays_is_met_once_forward_and_once_back(bool isDescending)
    {
        await using NpgsqlConnection connection = await Open();
        ListOrder order = new("day", isDescending, Columns);
        await Gen.Select(Gen.Int[0, 60], Gen.Int[1, 9], Gen.Int)
            .SampleAsync(
                (rows, length, seed) => Walk(connection, order, rows, length, new(seed)),
                iter: 25,
                threads: 1
            );
    }

    [Fact]
    public async Task The_position_is_told_and_counting_ends_after_a_thousand()
    {
        await using NpgsqlConnection connection = await Open();
        await Sql(connection, "insert into r select '2021-01-01'::date + n, n from generate_series(1, 1100) n");
        ListSql list = new(connection, "from r where true", [], new("day", IsDescending: false, Columns));
        Assert.Equal(1001, await list.Count(Stop));
        Assert.Equal(0, await list.CountBefore(Key(new(new(2021, 1, 2), 1)), Stop));
        Assert.Equal(50, await list.CountBefore(Key(new(new DateOnly(2021, 1, 1).AddDays(51), 51)), Stop));
        Assert.Equal(1001, await list.CountBefore(Key(new(new DateOnly(2021, 1, 1).AddDays(1100), 1100)), Stop));
    }

    /// <summary>Who must not be seen is left out by the statement around a page, and does not end the list.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public async Task What_is_left_out_around_a_page_does_not_end_the_list(int rows, bool hasNext)
    {
        await using NpgsqlConnection connection = await Open();
        await Sql(connection, $"insert into r select '2021-01-01'::date + n, n from generate_series(1, {rows}) n");
        ListSql list = new(connection, "from r where true", [], new("day", IsDescending: false, Columns));
        Page<int> page = await list.Read(
            "r.id, r.day",
            place: null,
            length: 3,
            row => row.GetInt32(0),
            Stop,
            "select page.* from {0} where page.id <> 2"
        );
        Assert.Equal(hasNext, page.HasNext);
        Assert.DoesNotContain(2, page.Rows);
    }

    [Theory]
    [InlineData("2021-03-01.7", true)]
    [InlineData("2021-03-01", false)]
    [InlineData("2021-02-31.7", false)]
    [InlineData("7.2021-03-01", false)]
    [InlineData("2021-03-01.-7", false)]
    [InlineData("2021-03-01.7.7", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_without_a_key_is_the_first_page(string? after, bool isKey)
    {
        ListOrder order = new("day", IsDescending: true, Columns);
        Assert.Equal(isKey, Place.Read(order, after, null) is { Turn: Turn.Forward });
        Assert.Equal(isKey, Place.Read(order, null, after) is { Turn: Turn.Back });
        if (isKey)
            Assert.Equal(after, ListOrder.Write(order.ReadKey(after)!));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Walk(NpgsqlConnection connection, ListOrder order, int rows, int length, Random random)
    {
        await Sql(connection, "truncate r");
        HashSet<int> staying = [];
        for (int i = 0; i < rows; i++)
            staying.Add(await Come(connection, random));
        ListSql list = new(connection, "from r where r.id <> $1", [-1], order);
        List<int> met = [];
        Page<Row> page = await Read(list, null, length);
        met.AddRange(page.Rows.Select(row => row.Id));
        Row? last = page.Rows.Count > 0 ? page.Rows[^1] : null;
        while (page is { HasNext: true, Rows.Count: > 0 })
        {
            await Change();
            page = await Read(list, new(Key(page.Rows[^1]), Turn.Forward), length);
            met.AddRange(page.Rows.Select(row => row.Id));
            last = page.Rows.Count > 0 ? page.Rows[^1] : last;
        }
        Assert.Equal(met.Distinct(), met);
        Assert.Subset(met.ToHashSet(), staying);
        if (last is null)
            return;

        // Back from the last row that was shown: it and who came after it are behind.
        HashSet<int> behind = [.. met.Where(id => id == last.Id)];
        met = [];
        page = new([last], HasPrevious: true, HasNext: false);
        while (page is { HasPrevious: true, Rows.Count: > 0 })
        {
            await Change();
            page = await Read(list, new(Key(page.Rows[0]), Turn.Back), length);
            met.InsertRange(0, page.Rows.Select(row => row.Id));
        }
        Assert.Equal(met.Distinct(), met);
        Assert.Subset(met.ToHashSet(), staying.Except(behind).ToHashSet());

        async Task Change()
        {
            if (random.Next(2) == 0)
                await Come(connection, random);
            if (random.Next(2) == 0 && staying.Count > 0)
            {
                int gone = staying.ElementAt(random.Next(staying.Count));
                staying.Remove(gone);
                await Sql(connection, $"delete from r where id = {gone}");
            }
        }
    }

    private static Task<Page<Row>> Read(ListSql list, Place? place, int length) =>
        list.Read("r.day, r.id", place, length, row => new Row(row.GetFieldValue<DateOnly>(0), row.GetInt32(1)), Stop);

    private static IReadOnlyList<object> Key(Row row) => [row.Day, row.Id];

    /// <summary>Many have the same day.</summary>
    private static async Task<int> Come(NpgsqlConnection connection, Random random)
    {
        int id = random.Next(1, 1_000_000);
        await Sql(
            connection,
            $"insert into r values ('2021-01-01'::date + {random.Next(5)}, {id}) on conflict do nothing"
        );
        return id;
    }

    private async Task<NpgsqlConnection> Open()
    {
        NpgsqlConnection connection = new(await cluster.CreateDatabase());
        await connection.OpenAsync(Stop);
        await Sql(connection, "create table r (day date not null, id int primary key)");
        return connection;
    }

    private static async Task Sql(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private sealed record Row(DateOnly Day, int Id);
}
