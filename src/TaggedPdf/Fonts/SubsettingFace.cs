using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>A native face with the tables that the subsetter uses parsed in advance.</summary>
internal sealed class SubsettingFace : SafeHandle
{
    public SubsettingFace(nint face)
        : base(0, ownsHandle: true) => SetHandle(face);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        HarfBuzzSubset.hb_face_destroy(handle);
        return true;
    }
}
