using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>When somebody was born by the register: as the latest row of facts says.</summary>
internal static class RegisterBirthDate
{
    /// <summary>In SQL, of the person that stands in a column.</summary>
    internal static string Of(string person) =>
        $"(select f.birth_date from register.fact f where f.person_id = {person} order by f.date desc, f.seq desc limit 1)";

    internal static async Task<DateOnly> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"select {Of("$1")}", connection);
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return row.GetFieldValue<DateOnly>(0);
    }
}
