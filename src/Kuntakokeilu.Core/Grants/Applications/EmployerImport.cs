using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Grants;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>
/// Takes a register of employers in, and tells which organisation with rights of use is which employer. It is for whoever runs
/// the program: on it rests who decides.
/// </summary>
internal static class EmployerImport
{
    /// <summary>What is known of an employer and day already stays as it is.</summary>
    /// <returns>How many rows are new.</returns>
    internal static async Task<int> Add(Work work, IReadOnlyList<EmployerFacts> facts, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            with added as (
                insert into grants.employer (employer, valid_from, kind, municipality)
                select * from unnest($1, $2, $3, $4) on conflict do nothing returning employer, valid_from),
            held as (
                insert into grants.employer_holding (employer, valid_from, owner, votes, is_control)
                select h.* from unnest($5, $6, $7, $8, $9) h(employer, valid_from, owner, votes, is_control)
                join added a on a.employer = h.employer and a.valid_from = h.valid_from)
            select count(*)::int from added
            """,
            work.Connection
        );
        (EmployerFacts Of, Holding One)[] holdings = [.. facts.SelectMany(of => of.Holdings.Select(one => (of, one)))];
        Place(NpgsqlDbType.Text, facts.Select(one => one.Employer).ToArray());
        Place(NpgsqlDbType.Date, facts.Select(one => one.From).ToArray());
        Place(NpgsqlDbType.Smallint, facts.Select(one => (short)one.Kind).ToArray());
        Place(NpgsqlDbType.Smallint, facts.Select(one => Codes.Number(one.Municipality)).ToArray());
        Place(NpgsqlDbType.Text, holdings.Select(one => one.Of.Employer).ToArray());
        Place(NpgsqlDbType.Date, holdings.Select(one => one.Of.From).ToArray());
        Place(NpgsqlDbType.Text, holdings.Select(one => one.One.Owner).ToArray());
        Place(NpgsqlDbType.Integer, holdings.Select(one => one.One.Votes).ToArray());
        Place(NpgsqlDbType.Boolean, holdings.Select(one => one.One.IsControl).ToArray());
        return (int)(await command.ExecuteScalarAsync(stop))!;

        void Place(NpgsqlDbType type, Array values) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
    }

    /// <returns>Whether there is such an organisation, an employer.</returns>
    internal static async Task<bool> Join(Work work, string organisation, string employer, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into grants.employer_organisation (organisation_code, employer)
            select o.code, $2 from access.organisation o where o.code = $1 and o.kind = $3
            on conflict (organisation_code) do update set employer = excluded.employer
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = organisation });
        command.Parameters.Add(new() { Value = employer });
        command.Parameters.Add(new() { Value = (short)Access.Tables.OrganisationKind.Employer });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }
}
