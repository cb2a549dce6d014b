/* cjm-inline-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-id.h"
#include "cjm-inline-editor-private.h"
#include "cjm-scene-place.h"
#include "cjm-theme.h"

/*
 * Every key goes to the document at once, as one growing step of its history, so that the card and its column follow;
 * the field follows its card in turn. Escape withdraws that step, as if nothing had been typed. A card that was made in
 * order to be typed in starts without a title, and goes again if it is left without one.
 */

/* Below this zoom a text is too small to be typed; its field shows at 100 % then. */
#define LEAST_ZOOM 0.5

struct _CjmTextEdit
{
  CjmCardEditor *editor;  /* a child of the canvas */
  char *id;               /* of the group */
  char *origin;           /* where the focus goes if that is gone afterwards */
  CjmCardText text;
  CjmNode *node;          /* owned */
  char *label;
  char *before;           /* what it was, when */
  guint64 state;          /* the history was at this state */
  guint64 known;          /* where it is by what was typed here */
  gboolean created;       /* the card is new: Enter goes on to another one */
  gboolean joins;         /* what is typed joins the step that added it, which stays */
  gboolean writing;
  guint leaving;          /* source of the end after the focus has gone */
};

G_DEFINE_FINAL_TYPE (CjmInlineEditor, cjm_inline_editor, G_TYPE_OBJECT)

static GtkWidget *
get_widget (CjmInlineEditor *self)
{
  return cjm_workspace_get_widget (self->workspace);
}

static CjmDocument *
get_document (CjmInlineEditor *self)
{
  return cjm_workspace_get_document (self->workspace);
}

static CjmScene *
get_scene (CjmInlineEditor *self)
{
  return cjm_workspace_get_scene (self->workspace);
}

static CjmHistory *
get_history (CjmInlineEditor *self)
{
  return cjm_document_get_history (get_document (self));
}

/* All that is known of what is edited, from now on; NULL while no text is */
static void
set_edit (CjmInlineEditor *self,
          CjmTextEdit     *edit)
{
  self->edit = edit;
  cjm_workspace_set_field (self->workspace, edit != NULL ? GTK_WIDGET (edit->editor) : NULL);
}

static void
free_edit (CjmInlineEditor *self,
           CjmTextEdit     *edit)
{
  g_clear_handle_id (&edit->leaving, g_source_remove);
  g_signal_handlers_disconnect_by_data (edit->editor, self);
  gtk_widget_unparent (GTK_WIDGET (edit->editor));
  g_object_unref (edit->node);
  g_free (edit->id);
  g_free (edit->origin);
  g_free (edit->label);
  g_free (edit->before);
  g_free (edit);
}

static gboolean
has_focus (CjmInlineEditor *self,
           CjmTextEdit     *edit)
{
  return gtk_widget_get_focus_child (get_widget (self)) == GTK_WIDGET (edit->editor);
}


static const char *
get_text (CjmTextEdit *edit)
{
  const char *text = cjm_node_get_text (edit->node, edit->text.member);

  return text != NULL ? text : "";
}

static void
write_text (CjmInlineEditor *self,
            CjmTextEdit     *edit,
            const char      *text)
{
  if (g_str_equal (text, get_text (edit)))
    return;

  edit->writing = TRUE;
  cjm_document_begin_merging (get_document (self), edit->label);
  cjm_node_set_text (edit->node, edit->text.member, text);
  cjm_document_commit (get_document (self));
  edit->known = cjm_history_get_state (get_history (self));
  edit->writing = FALSE;
}

static void
typed_cb (CjmCardEditor *editor,
          gpointer       user_data)
{
  CjmInlineEditor *self = user_data;
  g_autofree char *text = cjm_card_editor_get_text (editor);

  if (self->edit != NULL)
    write_text (self, self->edit, text);
}

/* From now on the edit counts as one of the text that is there. */
static void
start_anew (CjmInlineEditor *self,
            CjmTextEdit     *edit)
{
  g_free (edit->before);
  edit->before = g_strdup (get_text (edit));
  edit->state = cjm_history_get_state (get_history (self));
  edit->known = edit->state;
  edit->joins = FALSE;
  cjm_document_end_merging (get_document (self));
}

/* Back to the text before, without a step of the history */
static void
revert (CjmInlineEditor *self,
        CjmTextEdit     *edit)
{
  if (edit->joins)
    write_text (self, edit, edit->before);
  else
    cjm_document_withdraw (get_document (self), edit->state);
}

/* The last word on the text: nothing is left of an edit that changed nothing, or took a title away. */
static void
settle (CjmInlineEditor *self,
        CjmTextEdit     *edit)
{
  const CjmMember *member = &cjm_node_get_info (edit->node)->members[edit->text.member];
  g_autofree char *text = g_strstrip (cjm_card_editor_get_text (edit->editor));

  if (cjm_document_of (edit->node) != get_document (self))
    return;

  if (g_str_equal (text, edit->before) || (*text == '\0' && member->required))
    revert (self, edit);
  else
    write_text (self, edit, text);
  cjm_document_end_merging (get_document (self));
}

static void
focus_after (CjmInlineEditor *self,
             const char      *id,
             const char      *origin)
{
  if (!cjm_workspace_go_to (self->workspace, id, FALSE) && !cjm_workspace_go_to (self->workspace, origin, FALSE))
    gtk_widget_grab_focus (get_widget (self));
}

/**
 * cjm_inline_editor_end:
 * @keep: whether what was typed stays
 *
 * Ends editing in place; the focus goes to the card if the field had it.
 *
 * Returns: whether what was edited is still there
 */
gboolean
cjm_inline_editor_end (CjmInlineEditor *self,
                       gboolean         keep)
{
  CjmTextEdit *edit = self->edit;
  gboolean had_focus;
  gboolean alive;

  if (edit == NULL)
    return FALSE;

  had_focus = has_focus (self, edit);
  edit->writing = TRUE;
  if (keep)
    settle (self, edit);
  else if (cjm_document_of (edit->node) == get_document (self))
    revert (self, edit);
  alive = cjm_document_of (edit->node) == get_document (self);

  set_edit (self, NULL);
  if (had_focus)
    focus_after (self, edit->id, edit->origin);
  free_edit (self, edit);
  gtk_widget_queue_draw (get_widget (self));

  return alive;
}

/* Ends editing in place where what is edited is no longer shown. */
static void
drop_edit (CjmInlineEditor *self)
{
  CjmTextEdit *edit = self->edit;

  if (edit == NULL)
    return;

  set_edit (self, NULL);
  free_edit (self, edit);
}

static gboolean
leave_idle_cb (gpointer user_data)
{
  CjmInlineEditor *self = user_data;

  self->edit->leaving = 0;
  if (!has_focus (self, self->edit) || !gtk_widget_has_focus (GTK_WIDGET (self->edit->editor)))
    cjm_inline_editor_end (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
ended_cb (CjmCardEditor *editor,
          int            how,
          gpointer       user_data)
{
  CjmInlineEditor *self = user_data;

  if (self->edit == NULL || self->edit->editor != editor)
    return;

  switch ((CjmEditorEnd) how)
    {
    case CJM_EDITOR_LEAVE:
      /* Not now: the focus is on its way, and what ends here takes widgets away. */
      if (self->edit->leaving == 0 && !self->edit->writing)
        self->edit->leaving = g_idle_add (leave_idle_cb, self);
      break;
    case CJM_EDITOR_CANCEL:
      cjm_inline_editor_end (self, FALSE);
      break;
    case CJM_EDITOR_UNDO:
      cjm_document_undo (get_document (self));
      break;
    case CJM_EDITOR_REDO:
      cjm_document_redo (get_document (self));
      break;
    case CJM_EDITOR_ENTER:
    case CJM_EDITOR_NEXT:
    case CJM_EDITOR_PREVIOUS:
    case CJM_EDITOR_ADD:
      cjm_inline_editor_go_on (self, how);
      break;
    }
}

/* The field of a scenario that is not written yet stands where it will be written. */
static gboolean
find_empty_scenario (CjmInlineEditor *self,
                     CjmTextEdit     *edit,
                     graphene_rect_t *card,
                     CjmTextArea     *text)
{
  g_autofree char *id = cjm_card_id_new (edit->node, CJM_CARD_WHOLE);
  const CjmGroup *header = cjm_scene_find (get_scene (self), id, card);
  graphene_rect_t lane;

  if (header == NULL || !cjm_scene_get_lane_area (get_scene (self), CJM_LANE_SCENARIO, &lane))
    return FALSE;

  card->origin.y = lane.origin.y + CJM_LANE_PADDING;
  *text = header->text;
  text->style = CJM_STYLE_TEXT;
  text->area.origin.y = 0;
  text->area.size.height = cjm_style_get_info (CJM_STYLE_TEXT)->size;

  return TRUE;
}

static gboolean
find_text_area (CjmInlineEditor *self,
                CjmTextEdit     *edit,
                graphene_rect_t *card,
                CjmTextArea     *text)
{
  const CjmGroup *group = cjm_scene_find (get_scene (self), edit->id, card);

  if (group == NULL)
    return find_empty_scenario (self, edit, card, text);

  *text = group->text;

  return text->area.size.width > 0;
}

/* After a change of the scene: the field takes over what others wrote, or goes with what it edits. */
static void
follow_card (CjmInlineEditor *self)
{
  CjmTextEdit *edit = self->edit;
  graphene_rect_t card;
  CjmTextArea area;

  if (edit == NULL)
    return;

  if (cjm_document_of (edit->node) != get_document (self) || !find_text_area (self, edit, &card, &area))
    {
      if (!edit->writing)
        {
          gboolean had_focus = has_focus (self, edit);
          g_autofree char *origin = g_strdup (edit->origin);

          set_edit (self, NULL);
          if (had_focus)
            focus_after (self, origin, NULL);
          free_edit (self, edit);
        }
      return;
    }

  cjm_card_editor_set_style (edit->editor, &area, cjm_workspace_get_theme (self->workspace)->ink);
  if (!edit->writing && cjm_history_get_state (get_history (self)) != edit->known)
    {
      g_autofree char *shown = cjm_card_editor_get_text (edit->editor);

      if (!g_str_equal (shown, get_text (edit)))
        cjm_card_editor_set_text (edit->editor, get_text (edit), FALSE);
      start_anew (self, edit);
    }
}

/**
 * cjm_inline_editor_get_area:
 * @area: (out): of the edited text, in the view
 * @scale: (out): pixels a unit of the field
 *
 * Returns: whether a text is edited
 */
gboolean
cjm_inline_editor_get_area (CjmInlineEditor *self,
                            graphene_rect_t *area,
                            double          *scale)
{
  double zoom = cjm_workspace_get_viewport (self->workspace)->zoom;
  float device = cjm_workspace_get_viewport (self->workspace)->scale;
  graphene_rect_t card;
  graphene_rect_t rect;
  CjmTextArea text;

  if (self->edit == NULL || get_scene (self) == NULL || !find_text_area (self, self->edit, &card, &text))
    return FALSE;

  /* From where the card is, which is on whole device pixels */
  cjm_viewport_to_view (cjm_workspace_get_viewport (self->workspace), &card, &rect);
  *scale = zoom >= LEAST_ZOOM ? zoom : 1;
  area->origin.x = roundf (rect.origin.x * device) / device + text.area.origin.x * (float) zoom;
  area->origin.y = roundf (rect.origin.y * device) / device + text.area.origin.y * (float) zoom;
  area->size.width = text.area.size.width * (float) *scale;
  area->size.height = text.area.size.height * (float) *scale;
  if (*scale != zoom)
    cjm_viewport_bring_in (cjm_workspace_get_viewport (self->workspace), area);
  cjm_viewport_cut (cjm_workspace_get_viewport (self->workspace), area);

  return TRUE;
}

/**
 * cjm_inline_editor_allocate:
 *
 * Puts the field where its text is.
 */
void
cjm_inline_editor_allocate (CjmInlineEditor *self)
{
  graphene_rect_t area;
  GskTransform *transform;
  GtkWidget *widget;
  double scale;
  int width;
  int height;
  int least;

  if (!cjm_inline_editor_get_area (self, &area, &scale))
    return;

  widget = GTK_WIDGET (self->edit->editor);
  width = (int) roundf (area.size.width / (float) scale);
  height = cjm_card_editor_get_height (self->edit->editor, width);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  /* What a text view says of its height is of its lines as they were before this. */
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  transform = gsk_transform_scale (gsk_transform_translate (NULL, &area.origin), (float) scale, (float) scale);
  /* It keeps a pixel for the cursor. */
  gtk_widget_allocate (widget, MAX (width + 1, least), height, -1, transform);
}

/**
 * cjm_inline_editor_snapshot:
 * @snapshot: where to
 *
 * Draws the field, where there is one.
 */
void
cjm_inline_editor_snapshot (CjmInlineEditor *self,
                            GtkSnapshot     *snapshot)
{
  if (self->edit != NULL)
    gtk_widget_snapshot_child (get_widget (self), GTK_WIDGET (self->edit->editor), snapshot);
}

static void
show_editor (CjmInlineEditor *self,
             CjmTextEdit     *edit,
             gboolean         select)
{
  g_autofree char *name = cjm_card_text_get_name (&edit->text);
  GtkWidget *editor = cjm_card_editor_new (edit->text.many_lines);

  edit->editor = CJM_CARD_EDITOR (editor);
  cjm_card_editor_set_name (edit->editor, name);
  cjm_card_editor_set_placeholder (edit->editor, edit->text.placeholder);
  cjm_card_editor_set_text (edit->editor, edit->before, select);
  g_signal_connect (editor, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect (editor, "ended", G_CALLBACK (ended_cb), self);
  gtk_widget_set_parent (editor, get_widget (self));
}

/**
 * cjm_inline_editor_start:
 * @id: of a group, or of the scenario that an episode does not have yet
 * @start: (nullable): what is known of how the card came to be
 *
 * Returns: whether its text is edited now
 */
gboolean
cjm_inline_editor_start (CjmInlineEditor    *self,
                         const char         *id,
                         const CjmTextStart *start)
{
  static const CjmTextStart plain = { NULL };
  graphene_rect_t card;
  CjmTextArea area;
  CjmTextEdit *edit;
  CjmCardText text;

  if (start == NULL)
    start = &plain;
  if (get_scene (self) == NULL || id == NULL || !cjm_card_text_find (get_scene (self), id, &text))
    return FALSE;

  edit = g_new0 (CjmTextEdit, 1);
  edit->id = g_strdup (id);
  edit->origin = start->origin != NULL ? g_strdup (start->origin) : cjm_card_id_new (text.node, CJM_CARD_WHOLE);
  edit->text = text;
  edit->node = g_object_ref (text.node);
  edit->label = g_strdup (start->label != NULL ? start->label : text.label);
  edit->created = start->created;
  edit->joins = start->label != NULL && !start->fresh;
  edit->before = g_strdup (get_text (edit));
  edit->known = cjm_history_get_state (get_history (self));
  edit->state = start->fresh ? start->state : edit->known;
  if (start->label == NULL)
    cjm_document_end_merging (get_document (self));

  show_editor (self, edit, start->created);
  if (!find_text_area (self, edit, &card, &area))
    {
      free_edit (self, edit);
      return FALSE;
    }

  cjm_workspace_go_to (self->workspace, id, FALSE);
  set_edit (self, edit);
  follow_card (self);
  if (self->edit != edit)
    return FALSE;

  cjm_scroller_reveal (cjm_workspace_get_scroller (self->workspace), &card);
  gtk_widget_grab_focus (GTK_WIDGET (edit->editor));
  gtk_widget_queue_allocate (get_widget (self));
  gtk_widget_queue_draw (get_widget (self));

  return TRUE;
}

/**
 * cjm_inline_editor_edit:
 * @id: of a group such as "touchpoint-t1"; "scenario-e1" also where there is no scenario yet
 *
 * Starts editing its text in place, after ending what is edited now.
 *
 * Returns: whether there is such a text
 */
gboolean
cjm_inline_editor_edit (CjmInlineEditor *self,
                        const char      *id)
{
  g_autofree char *copy = g_strdup (id);

  if (self->edit != NULL && g_strcmp0 (self->edit->id, id) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->edit->editor));

  cjm_inline_editor_end (self, TRUE);
  cjm_opening_require (cjm_workspace_get_opening (self->workspace), copy);
  return cjm_inline_editor_start (self, copy, NULL);
}

/**
 * cjm_inline_editor_get_edited:
 * @created: (out) (optional): whether its card is new, and named just now
 *
 * Returns: (nullable): the id of what is edited
 */
const char *
cjm_inline_editor_get_edited (CjmInlineEditor *self,
                              gboolean        *created)
{
  g_autofree char *text = NULL;

  if (self->edit == NULL)
    return NULL;

  text = cjm_card_editor_get_text (self->edit->editor);
  if (created != NULL)
    *created = self->edit->created && !g_str_equal (g_strstrip (text), self->edit->before);

  return self->edit->id;
}

/**
 * cjm_inline_editor_get_field:
 *
 * Returns: (transfer none) (nullable): the text field over a card that is being edited; %NULL where none is
 */
GtkWidget *
cjm_inline_editor_get_field (CjmInlineEditor *self)
{
  return self->edit != NULL ? GTK_WIDGET (self->edit->editor) : NULL;
}

static gboolean
activate_cb (CjmWorkspace *workspace,
             const char   *id,
             gpointer      user_data)
{
  return cjm_inline_editor_edit (user_data, id);
}

static void
settle_cb (CjmWorkspace *workspace,
           gpointer      user_data)
{
  cjm_inline_editor_end (user_data, TRUE);
}

/* Something new was put there by the pointer or from the palette: it wants a name of its own. */
static void
node_added_cb (CjmWorkspace *workspace,
               const char   *id,
               gpointer      user_data)
{
  cjm_inline_editor_name (user_data, id);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  if (cjm_inline_editor_press (user_data, n_press, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
cjm_inline_editor_dispose (GObject *object)
{
  CjmInlineEditor *self = CJM_INLINE_EDITOR (object);

  if (self->workspace != NULL)
    drop_edit (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_inline_editor_parent_class)->dispose (object);
}

static void
cjm_inline_editor_class_init (CjmInlineEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_inline_editor_dispose;
}

static void
cjm_inline_editor_init (CjmInlineEditor *self)
{
}

/**
 * cjm_inline_editor_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what edits texts there
 */
CjmInlineEditor *
cjm_inline_editor_new (CjmWorkspace *workspace)
{
  CjmInlineEditor *self = g_object_new (CJM_TYPE_INLINE_EDITOR, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->workspace = g_object_ref (workspace);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (follow_card), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "closed", G_CALLBACK (drop_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "settle", G_CALLBACK (settle_cb), self, 0);
  g_signal_connect_object (workspace, "activate", G_CALLBACK (activate_cb), self, 0);
  g_signal_connect_object (workspace, "node-added", G_CALLBACK (node_added_cb), self, 0);

  return self;
}
