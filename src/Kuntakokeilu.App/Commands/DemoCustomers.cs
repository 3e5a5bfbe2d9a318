using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Customers of Tampere in the demo by their place, the first by number being the demo's jobseeker: whoever makes something
/// of some takes places that are nobody else's.
/// </summary>
/// <param name="First">From 1.</param>
internal readonly record struct DemoCustomers(int First, int Count)
{
    internal const short Tampere = 837;

    internal static DemoCustomers Jobseeker { get; } = new(1, 1);
    internal static DemoCustomers OfMeetings { get; } = new(4, 20);
    internal static DemoCustomers OfPlans { get; } = new(24, 4);
    internal static DemoCustomers OfBehalf { get; } = new(28, 4);
    internal static DemoCustomers OfParties { get; } = new(36, 1);

    /// <summary>So many that some of them come to each of the demo's officials.</summary>
    internal static DemoCustomers OfMessages { get; } = new(37, 9);

    internal static DemoCustomers OfServices { get; } = new(46, 14);

    /// <summary>Beside whatever else there is of them: an application is in nobody's way.</summary>
    internal static DemoCustomers OfGrants { get; } = new(2, 14);

    /// <summary>Beside their meetings: what is stated of somebody is in nobody's way.</summary>
    internal static DemoCustomers OfStatements { get; } = new(4, 11);

    /// <summary>Beside their meetings too.</summary>
    internal static DemoCustomers OfConduct { get; } = new(16, 6);

    /// <summary>Their numbers: of those with a name on record, served where they live; fewer where the demo is small.</summary>
    internal async Task<int[]> Read(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select coalesce(array_agg(person_id), '{}') from (
                select c.person_id from steering.current_period c
                join register.identity i on i.person_id = c.person_id
                where c.organiser = $1 and c.municipality = $1 and not c.protected
                order by c.person_id offset $2 limit $3) one
            """
        );
        command.Parameters.Add(new() { Value = Tampere });
        command.Parameters.Add(new() { Value = First - 1 });
        command.Parameters.Add(new() { Value = Count });
        return (int[])(await command.ExecuteScalarAsync())!;
    }
}
