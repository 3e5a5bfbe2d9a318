using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// Of the register of employers what the question of 11 § 2 mom asks of one of them: itself, who holds it, who holds those, and
/// so on, with all their days. Whether it is controlled rests on nobody else.
/// </summary>
internal static class EmployerReader
{
    private const string Rows = """
        with recursive asked (employer) as (
            select $1::text collate "C"
            union
            select h.owner from asked a join grants.employer_holding h on h.employer = a.employer)
        select e.employer, e.valid_from, e.kind, e.municipality, h.owner, h.votes, h.is_control
        from asked a join grants.employer e on e.employer = a.employer
        left join grants.employer_holding h on h.employer = e.employer and h.valid_from = e.valid_from
        order by e.employer, e.valid_from, h.owner
        """;

    internal static async Task<EmployerRegister> Around(
        NpgsqlConnection connection,
        string? employer,
        CancellationToken stop
    )
    {
        if (employer is null)
            return new([]);
        await using NpgsqlCommand command = new(Rows, connection);
        command.Parameters.Add(new() { Value = employer });
        IReadOnlyList<(EmployerFacts Facts, Holding? Holding)> rows = await command.All(
            row =>
                (
                    new EmployerFacts(
                        row.GetString(0),
                        row.GetFieldValue<DateOnly>(1),
                        (EmployerKind)row.GetInt16(2),
                        Codes.Municipality(row.ShortOrNull(3)),
                        []
                    ),
                    row.IsDBNull(4) ? (Holding?)null : new Holding(row.GetString(4), row.GetInt32(5), row.GetBoolean(6))
                ),
            stop
        );
        return new(
            rows.GroupBy(row => (row.Facts.Employer, row.Facts.From))
                .Select(of => of.First().Facts with { Holdings = [.. of.Select(one => one.Holding).OfType<Holding>()] })
        );
    }
}
