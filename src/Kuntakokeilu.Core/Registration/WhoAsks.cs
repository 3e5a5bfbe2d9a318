using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Finding;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Whom an identity code names, to an official who is asked to act on behalf of that person.</summary>
internal abstract record WhoAsks
{
    private WhoAsks() { }

    /// <summary>A customer of one's organisation, or somebody whom no authority has now and who belongs to it.</summary>
    internal sealed record Known(int Person) : WhoAsks;

    /// <summary>The register has nobody of the code.</summary>
    internal sealed record New : WhoAsks;

    /// <summary>Not the organisation's to act for, whoever it is.</summary>
    internal sealed record NotYours : WhoAsks;

    /// <summary>
    /// Whom no authority has now is opened to the official for a day, as by any other written reason: who has asked to start
    /// again must be seen by who does it.
    /// </summary>
    /// <param name="reason">How the request came, for the log.</param>
    internal static async Task<WhoAsks> Of(string code, string reason, Work work, CancellationToken stop)
    {
        if (await PersonSearch.Exactly(work.Connection, code, stop) is { } own)
            return new Known(own);
        await using NpgsqlCommand command = new("select registration.ask_for($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = reason });
        return await command.ExecuteScalarAsync(stop) switch
        {
            0 => new New(),
            int person => new Known(person),
            _ => new NotYours(),
        };
    }
}
