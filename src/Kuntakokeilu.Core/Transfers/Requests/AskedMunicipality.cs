using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>
/// What a municipality is asked by a TE office: whether it accepts a customer, or what it says of its own customer's
/// request. It is told what it needs to answer, and as long as it is asked.
/// </summary>
/// <param name="Kind">A proposal or a hearing.</param>
internal sealed record AskedMunicipality(int Request, short Version, RequestStep Kind, int Person, string Name)
{
    /// <summary>Null for a hearing, and of a reason of safety.</summary>
    public required TransferGround? Ground { get; init; }

    /// <summary>Of a proposal, where it is known.</summary>
    public required ServiceLanguage? Language { get; init; }

    /// <summary>Where the customer wants to go; none for the TE office.</summary>
    public required MunicipalityCode To { get; init; }

    public required DateOnly Day { get; init; }
    public required DateOnly Until { get; init; }
    public required string Question { get; init; }

    /// <summary>All that the session's organisation is asked now, the most urgent first.</summary>
    internal static async Task<IReadOnlyList<AskedMunicipality>> Read(
        NpgsqlConnection connection,
        DateOnly today,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select request, version, kind, person, name, ground, service_language, municipality, day, until, question
            from transfers.asked($1)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = today });
        List<AskedMunicipality> asked = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            asked.Add(
                new(row.GetInt32(0), row.GetInt16(1), (RequestStep)row.GetInt16(2), row.GetInt32(3), row.GetString(4))
                {
                    Ground = (TransferGround?)row.ShortOrNull(5),
                    Language = (ServiceLanguage?)row.ShortOrNull(6),
                    To = Codes.Municipality(row.ShortOrNull(7)),
                    Day = row.GetFieldValue<DateOnly>(8),
                    Until = row.GetFieldValue<DateOnly>(9),
                    Question = row.GetString(10),
                }
            );
        return asked;
    }

    /// <summary>One of them; null when one is not asked it, or not any more.</summary>
    internal static async Task<AskedMunicipality?> Find(
        NpgsqlConnection connection,
        int request,
        DateOnly today,
        CancellationToken stop
    ) => (await Read(connection, today, stop)).FirstOrDefault(one => one.Request == request);
}
