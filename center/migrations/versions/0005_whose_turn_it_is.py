"""whose turn it is: the chat of an update while it is under way

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.add_column(sa.Column('chat', sa.String(length=64), nullable=True))
        batch_op.create_index(batch_op.f('ix_incoming_chat'), ['chat'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incoming_chat'))
        batch_op.drop_column('chat')
