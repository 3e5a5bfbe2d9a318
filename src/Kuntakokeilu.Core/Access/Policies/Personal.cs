using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Access.Policies;

/// <summary>
/// A table about people says so in its mapping. From it come row security, the right to read and the policy
/// <c>seen</c> (<see cref="PersonalTable"/>), and the tests' list of what the second wall must hide.
/// </summary>
internal static class Personal
{
    internal const string Declared = "Kuntakokeilu:Personal";
    internal const string Person = "Kuntakokeilu:Person";
    internal const string Former = "Kuntakokeilu:Former";
    internal const string Owner = "Kuntakokeilu:Owner";

    /// <summary>Of <see cref="Former"/>: the whole row, whatever its day.</summary>
    internal const string Whole = "*";

    /// <summary>Seen with the person; nothing of a former customer.</summary>
    internal static void IsPersonal<T>(this EntityTypeBuilder<T> table, Expression<Func<T, int>> person)
        where T : class => table.Declare(PersonalKind.SeenWithPerson).HasAnnotation(Person, NameOf(person));

    /// <summary>Seen with the person, and of a former customer who was opened too, whatever the day.</summary>
    internal static void IsPersonalOfFormerToo<T>(this EntityTypeBuilder<T> table, Expression<Func<T, int>> person)
        where T : class
    {
        table.IsPersonal(person);
        table.HasAnnotation(Former, Whole);
    }

    /// <summary>Seen with the person; of a former customer who was opened, what was before the transfer.</summary>
    internal static void IsPersonalByDay<T>(
        this EntityTypeBuilder<T> table,
        Expression<Func<T, int>> person,
        Expression<Func<T, DateOnly>> day
    )
        where T : class
    {
        table.IsPersonal(person);
        table.HasAnnotation(Former, NameOf(day));
    }

    /// <summary>Seen with the row of another personal table that it belongs to.</summary>
    internal static void IsPersonalWith<T, TOwner>(this EntityTypeBuilder<T> table, Expression<Func<T, int>> owner)
        where T : class =>
        table
            .Declare(PersonalKind.SeenWithOwner)
            .HasAnnotation(Person, NameOf(owner))
            .HasAnnotation(Owner, typeof(TOwner).FullName);

    /// <summary>
    /// Personal, with policies and rights written by hand in the subject's access.sql; without any, the pages read
    /// nothing of it.
    /// </summary>
    internal static EntityTypeBuilder<T> IsPersonalByHand<T>(this EntityTypeBuilder<T> table)
        where T : class => table.Declare(PersonalKind.ByHand);

    /// <summary>The same, where a row is one person's.</summary>
    internal static void IsPersonalByHand<T>(this EntityTypeBuilder<T> table, Expression<Func<T, int>> person)
        where T : class => table.IsPersonalByHand().HasAnnotation(Person, NameOf(person));

    private static EntityTypeBuilder<T> Declare<T>(this EntityTypeBuilder<T> table, PersonalKind kind)
        where T : class => table.HasAnnotation(Declared, kind.ToString());

    private static string NameOf<T, TValue>(Expression<Func<T, TValue>> property) =>
        ((MemberExpression)property.Body).Member.Name;
}

/// <summary>Where a personal table's policies come from.</summary>
internal enum PersonalKind
{
    SeenWithPerson,
    SeenWithOwner,
    ByHand,
}
