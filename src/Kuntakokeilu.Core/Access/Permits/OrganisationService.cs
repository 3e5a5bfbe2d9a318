using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>KEHA adds the organisations that the Act does not name one by one, so that their people can have rights.</summary>
internal static class OrganisationService
{
    internal const int LongestName = 120;

    /// <summary>Municipality numbers have three digits, and so has what stands in their place.</summary>
    internal const short LargestOrganiser = 999;

    /// <summary>The kinds of which there are more than the Act names.</summary>
    internal static IReadOnlyList<OrganisationKind> Kinds { get; } =
    [
        OrganisationKind.JointAuthority,
        OrganisationKind.UnemploymentFund,
        OrganisationKind.Provider,
        OrganisationKind.Employer,
        OrganisationKind.Ohjaamo,
    ];

    internal static async Task<AddOrganisationResult> Add(
        NewOrganisation organisation,
        Work work,
        CancellationToken stop
    )
    {
        KokeiluDb db = work.Db;
        // A command has the machine to itself.
        if (work.Context.Actor is not null)
            await db.Database.ExecuteSqlAsync($"select access.hold_organisations()", stop);
        List<string> names = await db.Organisations.Select(o => o.NameFi).ToListAsync(stop);
        if (names.Contains(organisation.NameFi, StringComparer.OrdinalIgnoreCase))
            return AddOrganisationResult.NameIsTaken;
        if (organisation.Organiser is { } number && await db.Organisations.AnyAsync(o => o.Organiser == number, stop))
            return AddOrganisationResult.OrganiserIsTaken;
        string code = await NewCode(db, organisation.Kind, stop);
        db.Organisations.Add(
            new()
            {
                Code = code,
                Kind = organisation.Kind,
                NameFi = organisation.NameFi,
                NameSv = organisation.NameSv,
                NameEn = organisation.NameEn,
                Organiser = organisation.Organiser,
            }
        );
        await work.Commit([], stop);
        return AddOrganisationResult.Added;
    }

    /// <summary>Those that were added, by their Finnish names.</summary>
    internal static async Task<IReadOnlyList<Organisation>> Added(NpgsqlConnection connection, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Organisations.Where(o => Kinds.Contains(o.Kind)).OrderBy(o => o.NameFi).ToListAsync(stop);
    }

    /// <summary>All of them, by kind and Finnish name.</summary>
    internal static async Task<IReadOnlyList<Organisation>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Organisations.OrderBy(o => o.Kind).ThenBy(o => o.NameFi).ToListAsync(stop);
    }

    internal static async Task<Organisation?> Find(NpgsqlConnection connection, string code, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db.Organisations.SingleOrDefaultAsync(o => o.Code == code, stop);
    }

    private static async Task<string> NewCode(KokeiluDb db, OrganisationKind kind, CancellationToken stop)
    {
        string begins = kind switch
        {
            OrganisationKind.JointAuthority => "joint-authority",
            OrganisationKind.UnemploymentFund => "fund",
            OrganisationKind.Provider => "provider",
            OrganisationKind.Employer => "employer",
            OrganisationKind.Ohjaamo => "ohjaamo",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The Act names all of this kind."),
        };
        // None is ever taken away.
        return $"{begins}-{await db.Organisations.CountAsync(o => o.Kind == kind, stop) + 1}";
    }
}

/// <summary>An organisation to add.</summary>
/// <param name="Kind">One of <see cref="OrganisationService.Kinds"/>.</param>
/// <param name="Organiser">
/// The number by which a joint authority organises service, as its municipalities' agreement tells it; null for others.
/// </param>
internal sealed record NewOrganisation(
    OrganisationKind Kind,
    string NameFi,
    string NameSv,
    string NameEn,
    short? Organiser = null
);

internal enum AddOrganisationResult : byte
{
    Added,
    NameIsTaken,

    /// <summary>Another organises service under this number.</summary>
    OrganiserIsTaken,
}
