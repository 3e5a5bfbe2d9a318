using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Who somebody is whose first row has just been written.</summary>
internal static class NewPeople
{
    /// <summary>
    /// A TE office registers who belongs to its area; whom no office's area has (abroad, no municipality) any office.
    /// </summary>
    internal static bool AreOfArea(SearchFacts facts, Actor? officer) =>
        TeOffices.NumberOf(Residences.Told(facts.Complete)) is not { } office || office == officer?.TeOffice;

    /// <param name="newcomer">Whom an official registers; null for the jobseeker of the session, whom signing in or the mandate has told.</param>
    /// <returns>False when somebody else has come into the register under the same code meanwhile.</returns>
    internal static async Task<bool> Name(Work work, int person, NewPerson? newcomer, CancellationToken stop)
    {
        if (newcomer is not { } told)
        {
            await Become(work, person, stop);
            return true;
        }
        await using NpgsqlCommand command = new(
            "select register.name_new($1, $2, $3, $4, $5, $6, $7, $8)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = told.Code });
        command.Parameters.Add(new() { Value = told.FamilyName });
        command.Parameters.Add(new() { Value = told.GivenNames });
        command.Parameters.Add(new() { Value = NameKey.Of(told.FamilyName, told.GivenNames) });
        foreach (string? line in (string?[])[told.Street, told.PostalCode, told.PostOffice])
            command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = line });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private static async Task Become(Work work, int person, CancellationToken stop)
    {
        await using NpgsqlCommand names = new(
            "select family_name, given_names from access.who_is_new()",
            work.Connection
        );
        string key;
        await using (NpgsqlDataReader row = await names.ExecuteReaderAsync(stop))
            key = await row.ReadAsync(stop) ? NameKey.Of(row.GetString(0), row.GetString(1)) : "";
        await using NpgsqlCommand command = new("select register.become($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = key });
        await command.ExecuteNonQueryAsync(stop);
    }
}
