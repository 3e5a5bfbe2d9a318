using Kuntakokeilu.App.Report;

namespace Kuntakokeilu.Tests.Report;

public sealed class PersonPickerTests
{
    private static readonly ReportPerson[] People = [.. new MadeUpRegister(3).People(4000)];

    [Fact]
    public void Every_kind_is_shown_by_one_person()
    {
        IReadOnlyList<ReportPerson> picked = PickedFrom(Enumerable.Range(0, People.Length)).Picked();
        Assert.Equal(
            Enum.GetValues<PersonKind>(),
            picked.Select(person => PersonPicker.KindOf([.. person.Periods()])!.Value)
        );
    }

    [Fact]
    public void The_first_of_the_register_are_picked_in_whatever_order_they_come()
    {
        string[] expected = Names(PickedFrom(Enumerable.Range(0, People.Length)));
        Assert.Equal(expected, Names(PickedFrom(Enumerable.Range(0, People.Length).Reverse())));

        PersonPicker second = PickedFrom(Enumerable.Range(2000, People.Length - 2000));
        second.Merge(PickedFrom(Enumerable.Range(0, 2000)));
        Assert.Equal(expected, Names(second));
    }

    private static PersonPicker PickedFrom(IEnumerable<int> ordinals)
    {
        PersonPicker picker = new();
        foreach (int i in ordinals)
        {
            ReportPerson person = People[i];
            picker.Offer(i, person.Person, [.. person.Entries], [.. person.Acts], [.. person.Periods()]);
        }
        return picker;
    }

    private static string[] Names(PersonPicker picker) => [.. picker.Picked().Select(person => person.Person)];
}
