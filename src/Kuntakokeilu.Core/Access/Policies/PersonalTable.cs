using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kuntakokeilu.Core.Access.Policies;

/// <summary>A table about people, as its mapping declares it.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Person">Whose a row is, in SQL; null where it is nobody's alone.</param>
/// <param name="Seen">Which rows a session sees, in SQL; null where that is written by hand.</param>
internal sealed record PersonalTable(string Name, string? Person, string? Seen)
{
    internal static IReadOnlyList<PersonalTable> Of(IModel model) =>
        [.. model.GetEntityTypes().Where(IsPersonal).Select(Read).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>Row security for the table's owner too, and what is declared of its reading.</summary>
    internal string ToSql()
    {
        string secured = $"""
            alter table {Name} enable row level security;
            alter table {Name} force row level security;

            """;
        return Seen is null
            ? secured
            : secured
                + $"""
                    grant select on {Name} to kokeilu_web, kokeilu_clerk;
                    create policy seen on {Name} for select to kokeilu_web, kokeilu_clerk using (
                        {Seen});

                    """;
    }

    private static bool IsPersonal(IEntityType entity) => entity.FindAnnotation(Personal.Declared) is not null;

    private static PersonalTable Read(IEntityType entity)
    {
        string name = $"{entity.GetSchema()}.{entity.GetTableName()}";
        if (Named(entity, Personal.Person) is not { } column)
            return new(name, null, null);
        return Enum.Parse<PersonalKind>((string)entity[Personal.Declared]!) switch
        {
            PersonalKind.SeenWithPerson => new(name, column, SeenWithPerson(entity, column)),
            PersonalKind.SeenWithOwner => OfOwner(entity, name, column),
            PersonalKind.ByHand => new(name, column, null),
        };
    }

    /// <summary>What is about a person is seen with the person's current period, whose policy is written by hand.</summary>
    private static string SeenWithPerson(IEntityType entity, string column)
    {
        string own = $"exists (select from steering.current_period c where c.person_id = {column})";
        if (entity[Personal.Former] is null)
            return own;
        string opened = $"{column} = any ((select access.opened_former())::int[])";
        return Named(entity, Personal.Former) is { } day
            ? $"{own}\n    or ({opened} and {day} <= access.opened_until({column}))"
            : $"{own}\n    or {opened}";
    }

    private static PersonalTable OfOwner(IEntityType entity, string name, string column)
    {
        IEntityType owner = entity.Model.FindEntityType((string)entity[Personal.Owner]!)!;
        PersonalTable of = Read(owner);
        string key = $"{owner.GetTableName()}.{owner.FindPrimaryKey()!.Properties.Single().GetColumnName()}";
        string row = $"from {of.Name} where {key} = {column}";
        return new(name, $"(select {of.Person} {row})", $"exists (select {row})");
    }

    /// <summary>
    /// The column of a property that an annotation names; null where it names none. In quotes: a table may be named by a
    /// word of SQL.
    /// </summary>
    private static string? Named(IEntityType entity, string annotation) =>
        entity[annotation] is string property && entity.FindProperty(property) is { } found
            ? $"\"{entity.GetTableName()}\".{found.GetColumnName()}"
            : null;
}
