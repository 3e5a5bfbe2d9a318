using System.Text.Json;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>A grant by which payments go: to whom, the decision, and what the book has for it. Nothing of what was assessed.</summary>
internal sealed record GrantInForce
{
    public required int Application { get; init; }
    public required Guid Decision { get; init; }
    public required GrantBenefit Benefit { get; init; }
    public required DateOnly AppliedOn { get; init; }
    public required int Person { get; init; }

    /// <summary>Code of the employer's organisation; null where the person applied.</summary>
    public string? Organisation { get; init; }
    public required string Language { get; init; }

    /// <summary>Code of who decided on the grant.</summary>
    public required string Authority { get; init; }
    public string? PersonName { get; init; }
    public required string Task { get; init; }
    public int? Worktime { get; init; }

    /// <summary>The employer's or the person's name.</summary>
    public required string Payee { get; init; }
    public required bool Weak { get; init; }

    /// <summary>The account of whoever prepared the grant.</summary>
    public int? PreparedBy { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required GrantProposal Proposal { get; init; }
    public required IReadOnlyList<BookedSum> Booked { get; init; }

    internal string Number => $"{AppliedOn.Year}-{Application}";

    internal PaymentFrame Frame =>
        new()
        {
            Benefit = Benefit,
            Law = Proposal.Law,
            Basis = Proposal.Basis,
            Aid = Proposal.Aid,
            Worktime = Worktime ?? 100,
            Rows = Proposal.Rows,
        };

    /// <summary>What is tied for it, the oldest money first, and is not paid.</summary>
    internal IReadOnlyList<BookedGrant> Tied =>
        [
            .. Booked
                .Select(one => new BookedGrant(MoneyAccount.Find(one.Account)!, one.Amount))
                .Where(one => one.Account.Kind.IsCommitted()),
        ];

    internal long Left => Tied.Sum(one => one.Amount);

    /// <returns>Null for none in force, or none that the session may look at.</returns>
    internal static async Task<GrantInForce?> Find(NpgsqlConnection connection, int application, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select payments.frame($1)::text", connection);
        command.Parameters.Add(new() { Value = application });
        return await command.ExecuteScalarAsync(stop) is string text
            ? JsonSerializer.Deserialize<GrantInForce>(text)
            : null;
    }
}

/// <summary>What an account of the book has for a decision, by name.</summary>
internal sealed record BookedSum(string Account, long Amount);
